export type Row = Record<string, unknown>;

/**
 * Reads JSON Lines; empty lines are passed over.
 *
 * @throws {Error} that names the line which is no JSON object, or says that the file has none
 */
export function rowsOf(text: string, file: string): Row[] {
  const rows = text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [rowOf(line, `${file}:${index + 1}`)]));
  if (rows.length === 0) throw new Error(`${file} has no rows.`);
  return rows;
}

function rowOf(line: string, place: string): Row {
  const row = parsed(line);
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw new Error(`${place} is not a JSON object.`);
  return row as Row;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
