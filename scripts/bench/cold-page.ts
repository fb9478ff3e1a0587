import points from '@/utils/learned/points.json';
import { tellingByRarity } from '../eval/summary-baselines';
import { answersIn, summed } from './summary';
import { timed } from './times';

/** What is measured: our summary, the rarest sentences (TF-IDF) of the same answers, or a fixed piece of work that uses nothing of ours. */
export type Way = 'ours' | 'rarest' | 'yardstick';

declare global {
  interface Window {
    /** Milliseconds of the first time in this page, and of further times with words that were not read yet. */
    measure(way: Way, more: number): number[];
  }
}

const model = JSON.stringify(points);
const texts = answersIn(0).flatMap(({ said }) => said.map(({ text }) => text));

/** Reads the model of the points as a text, and parts what the candidate said at spaces and marks. */
const readPlainly = () => [JSON.parse(model), texts.map((text) => text.toLowerCase().match(/[a-z0-9']+/g))];

const WAYS: Record<Way, (run: number) => unknown> = {
  ours: (run) => summed(answersIn(run)),
  rarest: (run) => tellingByRarity(answersIn(run)),
  yardstick: readPlainly,
};

window.measure = (way, more) => Array.from({ length: more + 1 }, (_, run) => timed(() => WAYS[way](run)).ms);
