import { endsBetween, type Span } from './phrases';
import { type Word, wordsOf } from './words';

const words = (text: string) => new Set(text.trim().split(/\s+/));

const DENIALS = words(`
  no not never none nothing nobody neither nor hardly without cannot
  dont doesnt didnt havent hasnt hadnt isnt arent wasnt werent wont wouldnt cant couldnt shouldnt aint
`);
/** How far a denial reaches: "I don't really know what an idempotency key is". */
const REACH = 6;
/** "Without" denies only what follows at once; farther on it sets a condition. */
const NEAR = 3;
/** Where a new thought begins, so that a denial before it does not count: "we never lose one because of the outbox". */
const TURNS = words('because but so instead unless until therefore otherwise thats since then');
/** With a comma before it, a new subject begins a new thought too: "we don't delete, we append". */
const SUBJECTS = words('i you we they it he she this just');
/** "Not only the key": affirms. */
const ONLY = words('only just merely');
/** What a denial behind the words must speak of: "idempotency keys, never heard of them". */
const KNOWING = words('know knew heard hear used use have had idea do did sure familiar need seen worked');
const ASKING_BACK =
  /\b(?:(?:do|did|are|would) you (?:mean|asking|ask|want me)|you mean|is (?:that|this|it) (?:about|a|an|the|like)|what(?: i|')?s (?:a|an|the)|what does|should i|shall i)\b/i;
/** A tag asks for a nod, not for an answer. */
const TAG = /(?:^|[\s,])(?:right|you know|okay|ok|yeah|no|see|you see|isn't it|doesn't it|makes sense)\s*\?\s*$/i;

/** Whether these words are said of one's own knowledge: neither denied ("we never used one") nor asked back ("do you mean a key?"). */
export function affirmed(text: string, said: readonly Word[], span: Span): boolean {
  return !deniedBefore(text, said, span.first) && !deniedAfter(text, said, span.last) && !askedBack(text, said, span);
}

function deniedBefore(text: string, said: readonly Word[], first: number): boolean {
  for (let index = first - 1; index >= Math.max(0, first - REACH); index--) {
    const [word, next] = [said[index], said[index + 1]];
    if (!word || !next || TURNS.has(word.text)) return false;
    const between = text.slice(word.end, next.start);
    if (endsBetween(between) || (between.includes(',') && SUBJECTS.has(next.text))) return false;
    if (!DENIALS.has(word.text)) continue;
    if (ONLY.has(next.text)) return false;
    return word.text !== 'without' || first - index <= NEAR;
  }
  return false;
}

function deniedAfter(text: string, said: readonly Word[], last: number): boolean {
  let denied = false;
  for (let index = last + 1; index <= last + REACH; index++) {
    const [word, before] = [said[index], said[index - 1]];
    if (!word || !before || endsBetween(text.slice(before.end, word.start)) || TURNS.has(word.text)) return false;
    // Only a denial that comes at once speaks of the words before it.
    if (DENIALS.has(word.text) && index <= last + 4) denied = true;
    else if (denied && KNOWING.has(word.text)) return true;
  }
  return false;
}

function askedBack(text: string, said: readonly Word[], span: Span): boolean {
  const from = said[span.first]?.start ?? 0;
  const to = said[span.last]?.end ?? 0;
  const start = Math.max(text.lastIndexOf('.', from), text.lastIndexOf('?', from), text.lastIndexOf('\n', from)) + 1;
  const behind = text.slice(to).search(/[.?!\n]/);
  const sentence = behind < 0 ? text.slice(start) : text.slice(start, to + behind + 1);
  if (sentence.endsWith('?') && !TAG.test(sentence)) return true;
  const before = text.slice(start, from);
  return ASKING_BACK.test(before) && wordsOf(before).length <= 12;
}
