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

/** null: this is no reason to talk about it. Of the same reason, the greater `weight` goes first, then the usual order. */
type Reason = (row: MatrixRow, voices: readonly Voice[]) => { weight: number; why: string } | null;

const apart: Reason = ({ spread }, voices) =>
  spread && isApart(spread)
    ? { weight: spread.by, why: `Levels differ by ${spread.by}: ${andList(levels(voices))}.` }
    : null;

const unassessed: Reason = (_, voices) =>
  judged(voices).length === 0 ? { weight: 0, why: 'Nobody assessed it.' } : null;

const alone: Reason = (_, voices) => {
  const [only, ...more] = judged(voices);
  if (!only || more.length > 0 || voices.length < 2) return null;
  return { weight: 0, why: `Only ${only.who} assessed it, on ${pieces(only)}.` };
};

/** Half of those who judged, or more, have one note or quote to show for it. */
const thin: Reason = (_, voices) => {
  const names = judged(voices)
    .filter((voice) => kept(voice) === 1)
    .map(({ who }) => who);
  if (names.length === 0 || names.length * 2 < judged(voices).length) return null;
  const rests = names.length === 1 ? 'rests on one note or quote' : 'rests on one note or quote each';
  return { weight: names.length, why: `Thin evidence: what ${andList(names)} gave ${rests}.` };
};

const mixed: Reason = (_, voices) => {
  const names = voices.filter(({ cell }) => cell.kind === 'mixed').map(({ who }) => who);
  return names.length > 0
    ? { weight: names.length, why: `${andList(names)} found evidence that points both ways.` }
    : null;
};

const near: Reason = ({ spread }, voices) =>
  spread && spread.by > 0 ? { weight: spread.by, why: `Levels are one apart: ${andList(levels(voices))}.` } : null;

/** The first that holds gives a competency its place and its words. */
const REASONS: readonly Reason[] = [apart, unassessed, alone, thin, mixed, near];
/** How many of these are something to settle. */
const OPEN = REASONS.indexOf(near);

/** Competencies by disagreement, then by thin evidence, each with its reason. */
export function discussionOf({ columns, rows }: Matrix): Topic[] {
  const placed = rows.map((row, index) => {
    const voices = row.cells.map((cell, i): Voice => ({ who: columns[i]?.interviewer.name ?? '', cell }));
    const present = voices.filter(({ cell }) => !(cell.kind === 'missing' && cell.why === 'no scorecard'));
    const found = [...REASONS.map((reason) => reason(row, present)), { weight: 0, why: agreedWords(row) }];
    const place = found.findIndex(Boolean);
    const { weight, why } = found[place] ?? { weight: 0, why: '' };
    return { topic: { competency: row.competency, label: row.label, why, open: place < OPEN }, place, weight, index };
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
