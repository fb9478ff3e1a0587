/** Lets the browser save a file. */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file by the next turn; keeping it longer keeps the candidate's data in memory.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
