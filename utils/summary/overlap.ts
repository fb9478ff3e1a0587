import { isContent, type Word, wordsOf } from '../words';
import { oneKindOfMarks } from './folded';

// No list of judgements is ever complete. So a claim also has to be made of what was said: whoever invents praise, or a story, needs other
// words than the candidate's. What is put together anew from the candidate's own words, and wrongly, passes; see docs/summary.md.

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What any report is made of: who speaks, and that they speak. It tells nothing of what was said. */
const REPORTING = listed(`
  candidate interviewer applicant interviewee speaker person explained explains describes described mentions mentioned told tells named names
  pointed points stated states noted notes added adds reported reports recalled admitted admits conceded concedes acknowledged called calls
  considers considered defined defines argued argues emphasised emphasized stressed suggested suggests proposed proposes proposal believes
  believed prefers preferred decided decides gave gives answer answered question asked example ms sec seconds second percent
`);
/** They turn a sentence around, but stand everywhere, and in many forms. */
const DENIALS = listed(
  'not no never none nothing nobody neither nor without dont didnt doesnt isnt wasnt wont cannot cant couldnt',
);
/** Words of praise that pass for fillers elsewhere; a claim that consists of them says something of its own. */
const OPINION = listed('great good nice cool sure fine');

/** Share of telling words that must have been said, chosen by tests/fixtures/paraphrases.ts: docs/summary.md has what else was tried. */
const SHARE = 0.4;
/** One word in common is chance, unless the claim has no more. */
const LEAST = 2;
/** Telling words from which a clause has to rest on something by itself, so that a true beginning carries no invented end. */
const CLAUSE = 3;
const CLAUSES = /[.,;:!?–—]\s|\s(?:and|but|because|so|which|while|although)\s/u;

interface Forms {
  words: ReadonlySet<string>;
  stems: readonly string[];
}

/** Whether enough of what a claim tells was said in what it cites. `quoted`: a quote tells the rest, so the text may tell nothing. */
export function restsOn(text: string, cited: readonly string[], quoted: boolean): boolean {
  const forms = formsIn(cited);
  const plain = withoutPlaceholders(text);
  const { telling, said } = overlapOf(plain, forms);
  if (telling === 0) return quoted || isMadeOf(plain, forms);
  if (said < Math.min(LEAST, telling) || said / telling < SHARE) return false;
  return plain.split(CLAUSES).every((clause) => {
    const own = overlapOf(clause, forms);
    return own.telling < CLAUSE || own.said > 0;
  });
}

/** How many telling words a text has, and how many of them were said. Figures count as said: a rule of their own looks at them. */
function overlapOf(text: string, forms: Forms): { telling: number; said: number } {
  const telling = new Map(
    wordsOf(text)
      .filter(isTelling)
      .map((word) => [word.stem, word]),
  );
  const said = [...telling.values()].filter((word) => /\d/.test(word.text) || wasSaid(word, forms));
  return { telling: telling.size, said: said.length };
}

const isTelling = (word: Word): boolean =>
  !REPORTING.has(word.text) && !DENIALS.has(word.text) && (isContent(word) || OPINION.has(word.text));

const isMadeOf = (text: string, forms: Forms): boolean => {
  const words = wordsOf(text).filter((word) => !REPORTING.has(word.text) && !/^(?:said|that)$/.test(word.text));
  return words.length > 0 && words.every((word) => wasSaid(word, forms));
};

const wasSaid = ({ text, stem }: Word, { words, stems }: Forms): boolean =>
  words.has(stem) || words.has(text) || stems.some((form) => isKin(form, stem));

/** Words and stems of what is cited, also of neighbouring words written as one. */
function formsIn(cited: readonly string[]): Forms {
  const words = new Set<string>();
  const stems = new Set<string>();
  for (const said of cited.map(wordsOf)) {
    for (const [at, { text, stem }] of said.entries()) {
      stems.add(stem);
      for (const form of [stem, text, text + (said[at + 1]?.text ?? '')]) words.add(form);
    }
  }
  return { words, stems: [...stems] };
}

const KIN = { whole: 4, more: 4, beginning: 6 } as const;

/** "invalid" and "invalidate": the beginning is the same, and long enough not to be so by chance. */
function isKin(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= KIN.whole && long.length - short.length <= KIN.more && long.startsWith(short)) return true;
  return short.length >= KIN.beginning && long.startsWith(short.slice(0, KIN.beginning));
}

const withoutPlaceholders = (text: string): string => oneKindOfMarks(text).replace(/\[[^\]]{1,20}\]/g, ' ');
