import type { Kit, Section } from './kit';
import { minutesOf } from './kit';
import type { Question } from './pack';
import type { InterviewState } from './state';

const MINUTE = 60_000;

/** A question of the kit with its place in the plan. */
export interface Planned {
  id: string;
  core: boolean;
  /** Counted over the whole kit. */
  place: number;
  /** Its share of its section. */
  minutes: number;
  section: Section;
  /** Interview ms at which its section ends. */
  end: number;
}

/** The kit's questions, in order, as far as the bank has them. */
export function plannedOf(kit: Kit, bank: ReadonlyMap<string, Question>): Planned[] {
  let [end, place] = [0, 0];
  return kit.sections.flatMap((section) => {
    end += section.minutes * MINUTE;
    const [sectionEnd, share] = [end, section.minutes / section.questions.length];
    return section.questions.flatMap(({ id, core }) => {
      place++;
      const question = bank.get(id);
      if (!question) return [];
      // A free section's minutes are for whichever of its questions is chosen.
      const minutes = section.kind === 'questions' ? share : question.minutes;
      return [{ id, core, place, minutes, section, end: sectionEnd }];
    });
  });
}

/** Whether the kit's order brings it up; what is asked by free choice is not planned. */
export const isPlanned = ({ id }: Question, kit: Kit): boolean => sectionWith(id, kit) !== undefined;

/** How long a question of the bank may take: its share of the section that plans it, else what it usually takes. */
export function minutesFor({ id, minutes }: Question, kit: Kit): number {
  const section = sectionWith(id, kit);
  return section ? section.minutes / section.questions.length : minutes;
}

const sectionWith = (id: string, kit: Kit): Section | undefined =>
  kit.sections.find(({ kind, questions }) => kind === 'questions' && questions.some((each) => each.id === id));

/** Interview ms left of the whole plan; below 0 once it is over. */
export const timeLeft = (kit: Kit, elapsed: number): number => minutesOf(kit) * MINUTE - elapsed;

/** Interview ms left for questions: without the sections that end the call, and the opening while nothing was asked yet. */
export function timeForQuestions(kit: Kit, elapsed: number, begun: boolean): number {
  const minutes = (kind: Section['kind']) =>
    kit.sections.filter((section) => section.kind === kind).reduce((sum, section) => sum + section.minutes, 0);
  const opening = begun ? 0 : Math.max(0, minutes('opening') * MINUTE - elapsed);
  return timeLeft(kit, elapsed) - (minutes('theirs') + minutes('closing')) * MINUTE - opening;
}

/** Whether the interviewer's own choice comes next: the plan's questions are through, or its free section stands before the rest. */
export function isFreeChoice(kit: Kit, open: readonly Planned[], elapsed: number): boolean {
  let end = 0;
  for (const section of kit.sections) {
    end += section.minutes * MINUTE;
    const mine = open.some((planned) => planned.section === section);
    if (section.kind === 'questions' && mine) return false;
    if (section.kind === 'free' && elapsed < end) return true;
  }
  return true;
}

/** The open questions in the order to ask them: those put off behind the others of their section. */
export function inOrder(open: readonly Planned[], state: InterviewState, elapsed: number): Planned[] {
  const byPlan = [...open].sort((a, b) => a.place - b.place);
  const waits = (planned: Planned) => isWaiting(planned, state, elapsed);
  const sections = [...new Set(byPlan.map((planned) => planned.section))];
  const last = byPlan.filter((planned) => isSetAside(planned, open, state));
  const ordered = sections.flatMap((section) => {
    const own = byPlan.filter((planned) => planned.section === section && !last.includes(planned));
    return [...own.filter((planned) => !waits(planned)), ...own.filter(waits)];
  });
  return [...ordered, ...last];
}

/** Put off, and its time has not come: something else is to be asked first, unless its section is nearly over. */
function isWaiting({ id, minutes, end }: Planned, state: InterviewState, elapsed: number): boolean {
  const since = state.later.get(id);
  return since !== undefined && (state.asked.length === since || elapsed < end - minutes * MINUTE);
}

/** Put off, alone in its section, and nothing was asked since: else *Later* would change nothing. */
export function isSetAside(planned: Planned, open: readonly Planned[], state: InterviewState): boolean {
  const fresh = (each: Planned) => state.later.get(each.id) === state.asked.length;
  return fresh(planned) && open.every((each) => each.section !== planned.section || fresh(each));
}
