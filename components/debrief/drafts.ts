/** A decision that is typed and not kept yet. `takenBy`: null while it is as the page suggests. */
export interface DecisionDraft {
  text: string;
  takenBy: string | null;
}

export const NO_DRAFT: DecisionDraft = { text: '', takenBy: null };

/** As long as the window is open, whichever candidate or page is shown meanwhile; by debrief, then by candidate. */
const drafts = new Map<string, Map<string, DecisionDraft>>();

/** `keys`: all by which the candidate is known, which a confirmed match makes more. */
export const decisionDraft = (debrief: string, keys: readonly string[]): DecisionDraft => {
  const own = drafts.get(debrief);
  return keys.flatMap((key) => own?.get(key) ?? [])[0] ?? NO_DRAFT;
};

export function keepDecisionDraft(debrief: string, keys: readonly string[], draft: DecisionDraft): void {
  const rest = new Map([...(drafts.get(debrief) ?? [])].filter(([key]) => !keys.includes(key)));
  const [key] = keys;
  if (key !== undefined && (draft.text !== '' || draft.takenBy !== null)) rest.set(key, draft);
  drafts.set(debrief, rest);
}

/** Forgets what was typed in debriefs that are gone. */
export function forgetDraftsOfOthers(known: readonly string[]): void {
  for (const debrief of drafts.keys()) if (!known.includes(debrief)) drafts.delete(debrief);
}

/** Whether leaving would lose a decision. */
export const isDecisionTyped = (): boolean =>
  [...drafts.values()].some((own) => [...own.values()].some(({ text }) => text.trim() !== ''));
