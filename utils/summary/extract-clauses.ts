import type { Word } from '../words';

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Where a sentence goes on with another thought. */
const JOINS = listed('and but so or');
/** What follows one of these says nothing by itself. */
const LEANING = listed('because which unless until whereas although though');
/** A clause that begins with one of these is waiting for its other half. */
const WAITING = listed('if when once after before while because although since unless as whenever');
/** As heard in speech; "it's" and "there's" are read as "it" and "there". */
const PRONOUNS =
  listed(`i im ive id ill we weve wed well you youre youd youll he hed she shed it itd itll they theyre theyve
  theyd there nobody everybody somebody everyone someone`);
const OPENERS = listed(`${[...PRONOUNS].join(' ')} if when after since now once because what nothing`);
/** A speaker who stops behind one of these has not finished. */
const HANGING =
  listed(`a an the this that these to of in on at for from with by as than and or but so if when because is are was were be been
  am has have had do does did will would can could should not my our your their his its very every each no into about who which what how where
  think thought said say says believe guess mean know`);
/** Enough finite verbs to tell a clause from a list of things. */
const VERBS =
  listed(`is are was were am be isnt arent wasnt werent has have had hasnt havent hadnt do does did dont doesnt didnt will would can could
  should must may might wont wouldnt cant couldnt shouldnt im ive id ill youre youve youd were weve wed theyre theyve theyd goes went gets got
  gives gave takes took makes made comes came says said sees saw knows knew thinks thought puts put runs ran sends sent finds found tells told
  keeps kept loses lost breaks broke builds built writes wrote reads read needs need wants want works work uses use calls call checks check
  starts start stops stop looks look asks ask shows show cost costs fell grew held left let meant met paid rose sat set stood won wait waits
  fits fit means look looks lock locks start take know think get go see say tell`);

/** Said while somebody thinks; "i" and "you" are none here. */
const FILLERS = listed(
  'um uh uhm er erm hmm mm ah oh okay ok yeah well like basically actually really just literally now then maybe also',
);
const ASKING = listed('what how whether where who which that why');
/** "So many", "so that": no new thought. */
const DEGREES = listed('that many much few far long good bad big slow fast often');
/** Behind these a verb has another subject. */
const STOPS = listed('and but so or that who which because if when');
/** Behind these a clause is over, if a subject follows. */
const ENDINGS = listed(
  'it them him us me there too again already really once away anymore more usually mostly though yet anyway back off',
);
const CALLS = listed('yeah no sorry hmm okay ah oh wait ha right');
const ADVERBS = listed('just never always also really then still only first even mostly usually');
/** Words that are parted no further, and the shortest part. */
const LONGEST = 12;
const SHORTEST = 4;
/** A verb tells of a subject before it within so many words. */
const REACH = 6;

/** Parts the words of one sentence where another thought begins; a sentence without commas too. */
export function clausesOf(text: string, words: Word[]): Word[][] {
  if (words.length <= LONGEST) return [words];
  const clauses: Word[][] = [];
  let clause: Word[] = [];
  /** Whether the clause has a verb by now; looking through all of it at each word would take long where there is none. */
  let isWhole = false;
  for (const [index, word] of words.entries()) {
    const isApart = clause.length >= SHORTEST && words.length - index >= SHORTEST;
    if (isApart && isWhole && begins(text, words, index, clause)) {
      clauses.push(clause);
      [clause, isWhole] = [[], false];
    }
    clause.push(word);
    isWhole ||= hasVerb(text, [word]);
  }
  return [...clauses, clause];
}

/** Whether a clause says nothing without the one before. */
export const leans = (clause: readonly Word[]): boolean => LEANING.has(clause[0]?.text ?? '');

function begins(text: string, words: readonly Word[], index: number, clause: readonly Word[]): boolean {
  const [word, before] = [words[index], clause.findLast(({ text }) => !FILLERS.has(text))];
  if (!word || !before || HANGING.has(before.text) || isShortened(text, before)) return false;
  const between = text.slice(clause.at(-1)?.end, word.start);
  if (/[;–—]|\s-\s|:\s/.test(between)) return true;
  const comma = between.includes(',');
  if (LEANING.has(word.text)) return comma || word.text === 'because';
  if (JOINS.has(word.text)) return goesOn(text, words, index);
  if (WAITING.has(clause.find(({ text }) => !JOINS.has(text) && !FILLERS.has(text))?.text ?? '')) return false;
  return PRONOUNS.has(word.text) && (comma ? !isAside(text, words, index) : isSpliced(text, words, index));
}

/** Whether "and", "so", "but" or "or" is followed by a subject of its own, and not by one more thing or verb of the same. */
function goesOn(text: string, words: readonly Word[], index: number): boolean {
  const join = words[index]?.text;
  let at = index + 1;
  while (at < words.length && (FILLERS.has(words[at]?.text ?? '') || JOINS.has(words[at]?.text ?? ''))) at++;
  const first = words[at];
  if (!first || (join === 'so' && DEGREES.has(first.text))) return false;
  // "How often it fails and what that costs" asks or tells one thing.
  if (join === 'and' && ASKING.has(first.text)) return false;
  if (OPENERS.has(first.text)) return true;
  if (join === 'or' || isVerb(first)) return false;
  const rest = words.slice(at + 1, at + 1 + REACH);
  const stop = rest.findIndex((word, i) => STOPS.has(word.text) || parted(text, words[at + i], word));
  return hasVerb(text, rest.slice(0, stop < 0 ? rest.length : stop));
}

/** "…, I'd say, …": thrown in, so the sentence goes on behind it. */
const isAside = (text: string, words: readonly Word[], index: number): boolean =>
  [1, 2, 3, 4].some((ahead) => text.slice(words[index + ahead - 1]?.end, words[index + ahead]?.start).includes(','));

/**
 * Captions leave out full stops: "it crashed there's a queue", "i fixed it i added a test". Only what can be no part of
 * the clause before counts, so "the code i wrote" is never torn.
 */
function isSpliced(text: string, words: readonly Word[], index: number): boolean {
  if (/[.?!,]/.test(text)) return false;
  const [before, word, next] = [words[index - 1], words[index], words[index + 1]];
  if (isShortened(text, word)) return true;
  return (
    (ENDINGS.has(before?.text ?? '') || CALLS.has(before?.text ?? '')) &&
    (!next || isVerb(next) || ADVERBS.has(next.text))
  );
}

const parted = (text: string, before: Word | undefined, after: Word): boolean =>
  /[,;.?!]/.test(text.slice(before?.end, after.start));

/** "It's", "we'd": a subject with its verb. Of "it's", `wordsOf` leaves "it". */
const isShortened = (text: string, word: Word | undefined): boolean =>
  /^(?:i|you|he|she|it|we|they|there|that|what|who)['’](?:s|m|ve|re|d|ll)$/iu.test(text.slice(word?.start, word?.end));

const isVerb = ({ text }: Word): boolean => VERBS.has(text) || (text.length > 4 && text.endsWith('ed'));
const hasVerb = (text: string, words: readonly Word[]): boolean =>
  words.some((word) => isVerb(word) || isShortened(text, word));
