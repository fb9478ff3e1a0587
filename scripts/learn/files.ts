import { readFileSync } from 'node:fs';
import type { Kinds } from '@/utils/features';
import type { ModelFile } from '@/utils/model';
import type { Learned } from './softmax';

const EXAMPLES = new URL('./examples/', import.meta.url);

/** The rows of the example files with these names, in order. */
export const examplesOf = <Row>(...names: string[]): Row[] =>
  names.flatMap((name) =>
    readFileSync(new URL(`${name}.jsonl`, EXAMPLES), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Row),
  );

/** Weights are kept in whole units; what is left of a feature without any is dropped. */
export function fileOf({ labels, bias, features }: Learned, kinds: Kinds, unit: number, least: number): ModelFile {
  const kept: [string, number[]][] = [];
  for (const [name, { rarity, weights }] of features) {
    // The same amount off every label changes nothing, and leaves most of them at 0.
    const middle = [...weights].sort((a, b) => a - b)[weights.length >> 1] ?? 0;
    const pairs = [...weights].flatMap((weight, label) => {
      const units = Math.round((weight - middle) / unit);
      return Math.abs(units * unit * rarity) >= least && units !== 0 ? [label, units] : [];
    });
    if (pairs.length > 0) kept.push([name, [Math.round(rarity * 100), ...pairs]]);
  }
  return {
    kinds,
    labels,
    bias: bias.map((each) => Math.round(each * 1000) / 1000),
    unit,
    features: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** JSON with one feature a line, so that a change can be read. */
export function textOf({ features, ...head }: ModelFile): string {
  const lines = Object.entries(features).map(([name, entry]) => `${JSON.stringify(name)}:${JSON.stringify(entry)}`);
  return `${JSON.stringify(head).slice(0, -1)},"features":{\n${lines.join(',\n')}\n}}\n`;
}
