import { affirmed } from './affirmed';
import { type Cue, type Cues, cuesOf } from './cues';
import { madeOnceFor } from './made-once';
import type { Question } from './pack';
import { spoken } from './phrases';
import { recentOf } from './recent';
import { wordsOf } from './words';

/** Cues of a question that were said. */
export interface Cued {
  /** Sum of their rarities: 1 is one cue that no other question has. */
  strength: number;
  /** The rarest of them, as it was said. */
  words: string;
}

/** What each utterance counts for, beside the one after it. */
const FADES = 0.7;
/** From here on a link is claimed: one cue that is nearly the question's own, or two that are not. */
const LINK = 0.95;

/**
 * Question id → the cues of it that were said, where they are enough for a link. `said`: the latest utterances, oldest first,
 * each with the question that was current then: what that one turns around as well leads nowhere new.
 */
export function cuedOf(
  questions: readonly Question[],
  said: readonly { text: string; questionId: string | null }[],
): Map<string, Cued> {
  const cues = cuesOf(questions);
  const reader = readerOf(cues);
  const found = new Map<number, Map<string, Cued>>();
  for (const [age, { text, questionId }] of [...said].reverse().entries()) {
    const own = questionId === null ? undefined : cues.places.get(questionId);
    const places = reader(text);
    const turned = places.filter(({ cue }) => cue.holders.some(({ index }) => index === own));
    for (const { cue, words } of places) {
      // Also where it has the same words in another form ("fan out", "fanout").
      if (turned.some((each) => each.cue.span.first <= cue.span.first && cue.span.last <= each.cue.span.last)) continue;
      for (const { index, strength: rarity } of cue.holders) {
        const strength = rarity * FADES ** age;
        const mine = found.get(index) ?? new Map<string, Cued>();
        found.set(index, mine);
        if ((mine.get(cue.key)?.strength ?? 0) < strength) mine.set(cue.key, { strength, words });
      }
    }
  }
  return linksOf(questions, found);
}

function linksOf(
  questions: readonly Question[],
  found: ReadonlyMap<number, ReadonlyMap<string, Cued>>,
): Map<string, Cued> {
  const links = new Map<string, Cued>();
  for (const [index, mine] of found) {
    const [first, ...more] = [...mine.values()].sort((a, b) => b.strength - a.strength);
    const strength = more.reduce((sum, each) => sum + each.strength, first?.strength ?? 0);
    const id = questions[index]?.id;
    if (id && first && strength >= LINK) links.set(id, { strength, words: first.words });
  }
  return links;
}

/** Utterances of a bank's interview that are kept as read. */
const UTTERANCES = 16;
const readerOf = madeOnceFor((cues: Cues) => recentOf(UTTERANCES, (text) => saidIn(text, cues)));

/** The cues that are said in a text, neither denied nor asked back. */
function saidIn(text: string, cues: Cues): { cue: Cue; words: string }[] {
  const words = wordsOf(text);
  return words.flatMap((_, start) =>
    cues
      .at(words, start)
      .filter(({ span }) => affirmed(text, words, span))
      .map((cue) => ({ cue, words: spoken(text, words, cue.span) })),
  );
}
