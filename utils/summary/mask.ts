import { isBadge } from '../badge';
import { contactsIn } from './contacts';
import { type Folded, fold, plainLetters, spanOf } from './folded';
import { type Named, namedOf, namesIn } from './names';
import type { People } from './people';
import { anyPlaceholders, type Kind, Placeholders, placeholders } from './placeholders';

/** Takes names, addresses and numbers out of what is sent, and puts them back for display. */
export interface Mask {
  mask(text: string): string;
  unmask(text: string): string;
  /** Roles in the place of names, so that rules about what is said of a person need not know who it is. */
  roles(text: string): string;
}

interface Span {
  kind: Kind;
  start: number;
  end: number;
}

/** Sends everything as it is. */
export function noMask(people: People): Mask {
  const named = namedPeople(people);
  return { mask: (text) => text, unmask: (text) => text, roles: (text) => withRoles(text, named) };
}

/**
 * Names become roles; e-mail addresses, telephone numbers and links become numbered placeholders, the same for the same words. `unmask`
 * of a masked text is the text, letter by letter. What a nickname or a misheard name gives away is not found.
 */
export function maskFor(people: People): Mask {
  const given = new Placeholders();
  const named = namedPeople(people);
  for (const { kind, first } of named) given.give(kind, first);
  // A name such as "???" is found in no text, but a model is told of roles and writes of them.
  for (const kind of ['candidate', 'interviewer'] as const) {
    const called = people[kind].map((name) => name.trim()).find((name) => name !== '' && !isBadge(name));
    if (named.every((each) => each.kind !== kind)) given.give(kind, called ?? `the ${kind}`);
  }
  return {
    mask(text) {
      let [masked, end] = ['', 0];
      for (const span of spansIn(text, named)) {
        masked += text.slice(end, span.start) + given.give(span.kind, text.slice(span.start, span.end));
        end = span.end;
      }
      masked += text.slice(end);
      given.note(masked);
      return masked;
    },
    unmask: (text) => text.replace(anyPlaceholders(), (found) => given.wordsOf(found)),
    roles: (text) => withRoles(text, named),
  };
}

function withRoles(text: string, named: readonly Named[]): string {
  const folded = fold(text, plainLetters);
  let [out, end] = ['', 0];
  for (const { kind, start, length } of namesIn(text, folded, named)) {
    const span = spanOf(folded, start, length);
    out += `${text.slice(end, span.start)}[${kind}]`;
    end = span.end;
  }
  return out + text.slice(end);
}

function namedPeople({ candidate, interviewer, others }: People): Named[] {
  const all = [
    ...candidate.map((name) => namedOf(name, 'candidate')),
    ...interviewer.map((name) => namedOf(name, 'interviewer')),
    ...others.map((name, index) => namedOf(name, `person ${index + 1}`)),
  ];
  return all.filter((each) => each !== null);
}

/**
 * What is masked, in order. What looks like a placeholder, and addresses and numbers, become one stretch where they overlap, so that nothing of
 * either stays; names are looked for in all the rest, so that a name beside an address is found as any other.
 */
function spansIn(text: string, named: readonly Named[]): Span[] {
  const folded = fold(text, plainLetters);
  const taken = united([
    ...[...text.matchAll(placeholders())].map(({ 0: words, index }) => ({
      kind: 'words' as const,
      start: index,
      end: index + words.length,
    })),
    ...contactsIn(folded.text).map(({ kind, start, length }) => ({ kind, ...spanOf(folded, start, length) })),
  ]);
  const names = namesIn(text, folded, named, without(folded, taken)).map(({ kind, start, length }) => ({
    kind,
    ...spanOf(folded, start, length),
  }));
  return [...taken, ...names].filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
}

/** Stretches that overlap as one, of the kind of the longest of them. */
function united(spans: readonly Span[]): Span[] {
  const all: (Span & { most: number })[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const length = span.end - span.start;
    const before = all.at(-1);
    if (!before || span.start >= before.end) all.push({ ...span, most: length });
    else {
      before.end = Math.max(before.end, span.end);
      if (length > before.most) Object.assign(before, { kind: span.kind, most: length });
    }
  }
  return all;
}

/** The folded text with a letter that is in no name in the place of each that is taken. */
function without({ text, starts, ends }: Folded, taken: readonly Span[]): string {
  let next = 0;
  return [...starts.keys()]
    .map((at) => {
      const [start, end] = [starts[at] ?? 0, ends[at] ?? 0];
      while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
      return (taken[next]?.start ?? Number.POSITIVE_INFINITY) < end ? TAKEN : (text[at] ?? '');
    })
    .join('');
}

/** Stands for what is masked already; no mark that may stand within a name. */
const TAKEN = '\ufffc';
