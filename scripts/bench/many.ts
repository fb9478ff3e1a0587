import { chances } from '@/utils/chance';
import type { Question } from '@/utils/pack';
import { isContent, wordsOf } from '@/utils/words';

/** The share of content words that a copy has others for. */
const REPLACED = 0.4;
/** Words that no shipped question has. */
const MADE = 20_000;
const SYLLABLES = 'ba co de fi gra ho in ja ke lo mi nu or pre qua ri sto tra un ver wi zo al ber con dis est'.split(
  ' ',
);

/** So many questions, always the same: the given ones, then copies of them in which the same words are exchanged throughout. */
export function manyOf(questions: readonly Question[], count: number): Question[] {
  const next = chances(count);
  const pool = [...wordsIn(questions), ...Array.from({ length: MADE }, () => madeWord(next))];
  // Squared, so that some words are frequent and most are rare, as in any language.
  const drawn = () => pool[Math.floor(next() ** 2 * pool.length)] ?? '';
  return Array.from({ length: count }, (_, index) => {
    const question = questions[index % questions.length];
    if (!question) throw new Error('There are no questions to vary.');
    return index < questions.length ? question : copyOf(question, index, next, drawn);
  });
}

const madeWord = (next: () => number): string =>
  Array.from({ length: 2 + Math.floor(next() * 3) }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]).join('');

function wordsIn(questions: readonly Question[]): Set<string> {
  const texts = questions.flatMap(({ title, prompt, cues }) => [title, prompt, ...cues]);
  return new Set(texts.flatMap((text) => wordsOf(text).filter(isContent)).map((word) => word.text));
}

function copyOf(question: Question, index: number, next: () => number, drawn: () => string): Question {
  const others = new Map<string, string>();
  const varied = (text: string): string => {
    let [made, from] = ['', 0];
    for (const word of wordsOf(text)) {
      if (!isContent(word)) continue;
      const other = others.get(word.text) ?? (next() < REPLACED ? drawn() : word.text);
      others.set(word.text, other);
      made += text.slice(from, word.start) + other;
      from = word.end;
    }
    return made + text.slice(from);
  };
  return {
    ...question,
    id: `${question.id}-copy${index}`,
    number: 10_000 + index,
    title: varied(question.title),
    prompt: varied(question.prompt),
    listenFor: question.listenFor.map(({ id, point, cues }) => ({ id, point: varied(point), cues: cues.map(varied) })),
    probes: question.probes.map((probe) => ({ for: probe.for, text: varied(probe.text) })),
    cues: question.cues.map(varied),
  };
}
