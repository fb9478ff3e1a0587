import { isRunning } from '@/utils/clock';
import { interviewSchema } from '@/utils/records';
import { db } from './db';
import { isHeld } from './hold';

const KEY = 'interview';

/** Remembers which interview this panel shows, over a reload of the panel. */
export function rememberOpen(id: string | null): void {
  if (id === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, id);
}

/** The interview to show when the panel opens: the one it showed, else the one that is going on and that no other panel shows. */
export async function interviewToOpen(): Promise<string | null> {
  const remembered = sessionStorage.getItem(KEY);
  if (remembered && (await db.interviews.get(remembered))) return remembered;
  const newest = await db.interviews.orderBy('tickedAt').reverse().limit(5).toArray();
  const now = Date.now();
  for (const row of newest) {
    const interview = interviewSchema.safeParse(row);
    if (interview.success && isRunning(interview.data, now) && !(await isHeld(row.id))) return row.id;
  }
  return null;
}
