import { Allow, parse } from 'partial-json';
import { readJson } from '../safe-json';

/** Letters at most: a longer reply is no summary, and reading it anew with every piece would take long. */
export const LONGEST_REPLY = 100_000;

/** The one JSON object of a finished reply, with a fence or words around it at most; undefined: there is none, or more than one. */
export function wholeObject(text: string): unknown {
  if (text.length > LONGEST_REPLY) return undefined;
  const objects = objectsIn(text);
  if (objects.length !== 1 || !objects[0]) return undefined;
  const read = readJson(objects[0]);
  return 'value' in read ? read.value : undefined;
}

/** What can be read of a reply that still grows. */
export function growingObject(text: string): unknown {
  const start = text.indexOf('{');
  if (start < 0 || text.length > LONGEST_REPLY) return undefined;
  try {
    return parse(text.slice(start), Allow.OBJ | Allow.ARR) as unknown;
  } catch {
    return undefined;
  }
}

/** Every outermost `{…}`; one that does not end counts as well, so that a reply that was cut off is not taken for a whole one. */
function objectsIn(text: string): string[] {
  const found: string[] = [];
  let [depth, start, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (depth > 0 && quoted) {
      if (letter === '\\') at++;
      else if (letter === '"') quoted = false;
    } else if (depth > 0 && letter === '"') quoted = true;
    else if (letter === '{' && depth++ === 0) start = at;
    else if (letter === '}' && depth > 0 && --depth === 0) found.push(text.slice(start, at + 1));
  }
  return depth > 0 ? [...found, text.slice(start)] : found;
}
