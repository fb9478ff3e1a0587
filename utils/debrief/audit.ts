import type { NotAsked, QuestionRow, Scorecard } from '../scorecard-schema';
import type { Person } from './people';
import { interviewerOf } from './received';

/** One interviewer's asking; `spent` in ms, all turns added up. */
export interface Asking {
  interviewer: string;
  how: 'spoken' | 'tapped' | 'spoken and tapped';
  /** What was heard, for turns that were. */
  words: string[];
  spent: number;
  probes: number;
}

/** Why an interviewer did not ask it; `not in the kit`: no core question of the kit that was used. */
export interface NotAsking {
  interviewer: string;
  why: 'skipped' | 'put off' | 'not reached' | 'not in the kit';
}

export interface AuditCell {
  person: string;
  asked: Asking[];
  notAsked: NotAsking[];
  /** ms, over all interviews of this candidate. */
  spent: number;
}

/** One core question over all candidates: `asked` of `of` were asked by at least one interviewer. */
export interface AuditRow {
  id: string;
  title: string;
  asked: number;
  of: number;
  /** One for each candidate, in their order. */
  cells: AuditCell[];
}

/** Which core questions were asked of whom. A question is core where the kit of any of the scorecards says so. */
export function auditOf(people: readonly Person[]): AuditRow[] {
  const cards = people.flatMap((person) => person.cards.map(({ standing }) => standing.scorecard));
  return [...coreOf(cards)].map(([id, title]) => {
    const cells = people.map((person) => cellOf(person, id));
    return { id, title, asked: cells.filter((cell) => cell.asked.length > 0).length, of: people.length, cells };
  });
}

/** Id → title, in the order of the interview that asked the most of them: a scorecard does not tell its kit's order. */
function coreOf(cards: readonly Scorecard[]): Map<string, string> {
  const core = new Map<string, string>();
  const asked = ({ questions }: Scorecard) => questions.filter((each) => each.core).length;
  for (const { questions, notAsked } of [...cards].sort((a, b) => asked(b) - asked(a))) {
    for (const each of [...questions, ...notAsked]) if (each.core && !core.has(each.id)) core.set(each.id, each.title);
  }
  return core;
}

function cellOf(person: Person, id: string): AuditCell {
  const asked: Asking[] = [];
  const notAsked: NotAsking[] = [];
  for (const { standing } of person.cards) {
    const { name } = interviewerOf(standing);
    const row = standing.scorecard.questions.find((each) => each.id === id);
    if (row) asked.push(askingOf(name, row));
    else notAsked.push({ interviewer: name, why: whyOf(standing.scorecard.notAsked.find((each) => each.id === id)) });
  }
  return { person: person.id, asked, notAsked, spent: asked.reduce((sum, each) => sum + each.spent, 0) };
}

function askingOf(interviewer: string, { turns, spent, probes }: QuestionRow): Asking {
  const [spoken, tapped] = [turns.some(({ how }) => how === 'heard'), turns.some(({ how }) => how === 'pressed')];
  return {
    interviewer,
    how: spoken && tapped ? 'spoken and tapped' : spoken ? 'spoken' : 'tapped',
    words: turns.flatMap(({ words }) => words ?? []),
    spent,
    probes: probes.length,
  };
}

const whyOf = (left: NotAsked | undefined): NotAsking['why'] =>
  left?.why ?? (left?.core ? 'not reached' : 'not in the kit');
