import { debriefViewOf, openedOf } from '@/utils/debrief/debrief';
import type { Person } from '@/utils/debrief/people';
import { readCard } from '@/utils/debrief/read-card';
import { personKey, tidy } from '@/utils/debrief/received';
import { type Debrief, debriefSchema } from '@/utils/debrief/record-schema';
import { eraseCandidate, removeScorecards } from '@/utils/debrief/removing';
import { filesOf } from '@/utils/debrief/revisions';
import type { Interview } from '@/utils/records';
import { db } from './db';
import { NotErased } from './not-erased';

/** An interview as far as it tells who a scorecard is of. A damaged row may tell no more than its id. */
export type Who = Pick<Interview, 'id' | 'reference' | 'candidate'>;

const HELD =
  'A legal hold is on an interview of a candidate who was matched to this one in a debrief, or may be. Take the match back, or end the hold first.';

/**
 * Takes out of every debrief the candidates of these interviews, by interview, or by reference and name. Refused with `NotErased` where that would
 * take a `held` one along. What it has to tell, in sentences.
 */
export async function eraseFromDebriefs(of: readonly Who[], held: readonly Who[]): Promise<string[]> {
  const told = new Set<string>();
  const refused = (is: boolean) => {
    if (is) throw new NotErased(HELD);
  };
  for (const row of await db.debriefs.toArray()) {
    const record = debriefSchema.safeParse(row).data;
    if (!record) {
      const text = JSON.stringify(row);
      if (!holds(text, of)) continue;
      refused(holds(text, held));
      await db.debriefs.delete(row.id);
      told.add('A debrief that was damaged held the candidate, and was erased as a whole.');
      continue;
    }
    const { received, unread } = openedOf(record, readCard);
    const { people } = debriefViewOf(record, received);
    const own = people.filter(({ person }) => isOf(person, of)).map(({ person }) => person);
    const torn = unread.filter(({ json }) => holds(json, of));
    refused(own.some((person) => isOf(person, held)) || torn.some(({ json }) => holds(json, held)));
    if (torn.length > 0) told.add('Files in a debrief that cannot be read held the candidate, and were erased.');
    const alike = people.filter(({ person }) => !own.includes(person) && hasReferenceOf(person, of));
    for (const { person } of alike) told.add(staysSentence(person));
    if (own.length === 0 && torn.length === 0) continue;
    const left = removeScorecards(
      record,
      torn.map(({ id }) => id),
    );
    await db.debriefs.put(own.reduce(eraseCandidate, left));
  }
  return [...told];
}

/** Whether a debrief holds one of these candidates, or may; also where it is damaged. */
export function holdsOneOf(row: Debrief, of: readonly Who[]): boolean {
  const record = debriefSchema.safeParse(row).data;
  if (!record) return holds(JSON.stringify(row), of);
  const { received, unread } = openedOf(record, readCard);
  const { people } = debriefViewOf(record, received);
  return (
    people.some(({ person }) => isOf(person, of) || hasReferenceOf(person, of)) ||
    unread.some(({ json }) => holds(json, of))
  );
}

const isOf = (person: Person, of: readonly Who[]): boolean =>
  of.some(
    ({ id, reference, candidate }) =>
      person.cards.flatMap(filesOf).some(({ scorecard }) => scorecard.interviewId === id) ||
      person.keys.includes(personKey({ id, scorecard: { reference, candidate, interviewId: id } })),
  );

const hasReferenceOf = ({ references }: Person, of: readonly Who[]): boolean =>
  of.some(({ reference }) => references.includes(tidy(reference)));

const staysSentence = ({ name, references }: Person): string =>
  `${name} has the same reference (${references.join(', ')}) in a debrief under another name, was not matched, and stays there.`;

/** Of text that cannot be read as what it should be: whether it names one of them. */
const holds = (text: string, of: readonly Who[]): boolean =>
  of.some(({ id, reference }) => {
    const named = JSON.stringify(reference);
    // A scorecard stands as text in the JSON of a debrief, so its quotation marks are escaped.
    return (
      text.includes(id) ||
      (tidy(reference) !== '' && [named, JSON.stringify(named).slice(1, -1)].some((each) => text.includes(each)))
    );
  });
