import { featuresOf, type Kinds } from '@/utils/features';
import { wordsOf } from '@/utils/words';
import type { Example } from './softmax';

/** A text with how likely each label is, and what it counts for. */
export interface Text {
  text: string;
  labels: ReadonlyMap<string, number>;
  weight: number;
}

/** Reads the texts into examples. Two neighbouring words count as one only where some text has that word whole. */
export function readTexts(texts: readonly Text[], kinds: Kinds): Example[] {
  const read = texts.map(({ text, labels, weight }) => ({
    features: featuresOf(wordsOf(text), kinds),
    labels,
    weight,
  }));
  const whole = new Set(
    read.flatMap(({ features }) => features.filter((each) => !each.joined).map((each) => each.name)),
  );
  return read.map(({ features, labels, weight }) => ({
    features: new Set(features.filter((each) => !each.joined || whole.has(each.name)).map((each) => each.name)),
    labels,
    weight,
  }));
}
