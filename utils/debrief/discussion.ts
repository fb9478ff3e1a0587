import type { Cell, Matrix, MatrixRow } from './matrix';
import { isApart } from './spread';
import { andList } from './words';

/** What to talk about next, and why in a sentence. */
export interface Topic {
  competency: string;
  label: string;
  why: string;
  /** Whether there is a disagreement or thin evidence to settle; the others come last, in their usual order. */
  open: boolean;
}

/** One voice in a row: who, and what the scorecard says. */
interface Voice {
  who: string;
  cell: Cell;
}

/** The first that holds gives a competency its place and its reason; within one, `weight` decides, then the usual order. */
const REASONS: { open: boolean; of: (row: MatrixRow, voices: Voice[]) => { weight: number; why: string } | null }[] = [
  {
    open: true,
    of: ({ spread }, voices) =>
      spread && isApart(spread)
        ? { weight: spread.by, why: `Levels differ by ${spread.by}: ${andList(levels(voices))}.` }
        : null,
  },
  { open: true, of: (_, voices) => (judged(voices).length === 0 ? { weight: 0, why: 'Nobody assessed it.' } : null) },
  {
    open: true,
    of: (_, voices) => {
      const [only, ...more] = judged(voices);
      return only && more.length === 0 && voices.length > 1
        ? { weight: 0, why: `Only ${only.who} assessed it, on ${pieces(only)}.` }
        : null;
    },
  },
  {
    open: true,
    of: (_, voices) => {
      const thin = judged(voices).filter((voice) => kept(voice) === 1);
      const rests = thin.length === 1 ? 'rests' : 'rest';
      return thin.length > 0 && thin.length * 2 >= judged(voices).length
        ? {
            weight: thin.length,
            why: `Thin evidence: what ${andList(thin.map(({ who }) => who))} gave ${rests} on one note or quote${thin.length > 1 ? ' each' : ''}.`,
          }
        : null;
    },
  },
  {
    open: true,
    of: (_, voices) => {
      const mixed = voices.filter(({ cell }) => cell.kind === 'mixed').map(({ who }) => who);
      return mixed.length > 0
        ? { weight: mixed.length, why: `${andList(mixed)} found evidence that points both ways.` }
        : null;
    },
  },
  {
    open: false,
    of: ({ spread }, voices) =>
      spread && spread.by > 0 ? { weight: spread.by, why: `Levels are one apart: ${andList(levels(voices))}.` } : null,
  },
];

/** Competencies by disagreement, then by thin evidence, each with its reason. */
export function discussionOf({ columns, rows }: Matrix): Topic[] {
  const placed = rows.map((row, index) => {
    const voices = row.cells.map((cell, i): Voice => ({ who: columns[i]?.interviewer.name ?? '', cell }));
    const present = voices.filter(({ cell }) => !(cell.kind === 'missing' && cell.why === 'no scorecard'));
    const found = REASONS.map(({ of }) => of(row, present));
    const place = found.findIndex(Boolean);
    const { weight, why } = found[place] ?? { weight: 0, why: agreedWords(row) };
    return {
      topic: { competency: row.competency, label: row.label, why, open: REASONS[place]?.open ?? false },
      place: place < 0 ? REASONS.length : place,
      weight,
      index,
    };
  });
  return placed.sort((a, b) => a.place - b.place || b.weight - a.weight || a.index - b.index).map(({ topic }) => topic);
}

const agreedWords = ({ spread }: MatrixRow): string =>
  spread ? `All who gave a level gave level\u00A0${spread.low}.` : 'One level was given.';

const judged = (voices: readonly Voice[]): Voice[] =>
  voices.filter(({ cell }) => cell.kind === 'level' || cell.kind === 'mixed');

const kept = ({ cell }: Voice): number => ('evidence' in cell ? cell.evidence.length : 0);

const pieces = (voice: Voice): string => (kept(voice) === 1 ? 'one note or quote' : `${kept(voice)} notes and quotes`);

/** `Petra 1, Amir 4`, the lowest first. */
const levels = (voices: readonly Voice[]): string[] =>
  voices
    .flatMap(({ who, cell }) => (cell.kind === 'level' ? [{ who, level: cell.level }] : []))
    .sort((a, b) => a.level - b.level)
    .map(({ who, level }) => `${who} ${level}`);
