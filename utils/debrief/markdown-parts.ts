// Pieces of Markdown; what goes in is escaped before.

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
export const section = (heading: string, body: string): string[] => (body ? [heading, body] : []);
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
