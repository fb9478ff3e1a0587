/** A scorecard has about 8 levels and a thousand rows. */
const DEPTH = 32;
/** Items of lists and members of objects together: the lines that the text would have if it were indented. */
const ROWS = 50_000;

/** Names through which a careless copy would reach what all objects share. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

export type JsonRead =
  | { value: unknown }
  | { wrong: 'too deep' | 'too many rows' | 'cut off' | 'no JSON' | 'forbidden name' };

/** Parses JSON from a stranger: its size is counted before anything is made of it, and no forbidden name gets through. */
export function readJson(text: string): JsonRead {
  const counted = count(text);
  if (counted.wrong) return { wrong: counted.wrong };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { wrong: counted.open ? 'cut off' : 'no JSON' };
  }
  return hasForbidden(value) ? { wrong: 'forbidden name' } : { value };
}

/** `open`: it ends inside of a list, an object or a text. */
function count(text: string): { wrong?: 'too deep' | 'too many rows'; open: boolean } {
  let [depth, rows, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (quoted) {
      if (letter === '\\') at += 1;
      else if (letter === '"') quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === '{' || letter === '[') {
      depth += 1;
      rows += 1;
      if (depth > DEPTH) return { wrong: 'too deep', open: true };
    } else if (letter === '}' || letter === ']') depth -= 1;
    else if (letter === ',') rows += 1;
    if (rows > ROWS) return { wrong: 'too many rows', open: true };
  }
  return { open: quoted || depth > 0 };
}

const hasForbidden = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([name, each]) => FORBIDDEN.has(name) || hasForbidden(each));
