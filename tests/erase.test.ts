import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { addAct } from '@/data/acts';
import { damagedInterviewsQuery } from '@/data/damaged';
import { db } from '@/data/db';
import { changeDebrief, debriefOf } from '@/data/debriefs';
import { keepDraft } from '@/data/drafts';
import { eraseDebrief, eraseInterviews, holdLegally } from '@/data/erase';
import { everythingOf } from '@/data/everything';
import { startInterview } from '@/data/interviews';
import { kits } from '@/data/kits';
import { noteLook } from '@/data/look';
import { NotErased } from '@/data/not-erased';
import { actsOf, ledgerQuery } from '@/data/queries';
import { queryClient } from '@/data/query-client';
import { openGap } from '@/data/transcript';
import { answerMatch, setNote } from '@/utils/debrief/record';
import type { Debrief } from '@/utils/debrief/record-schema';
import type { Scorecard } from '@/utils/scorecard-schema';
import { AT, cardOf, cardsOf, PETRA, recordOf, viewOf } from './fixtures/debrief';
import { sentOf, storedOf } from './fixtures/model-rows';

const open = new Set<string>();
vi.mock('@/data/hold', () => ({ isHeld: async (id: string) => open.has(id) }));
vi.mock('@/data/version', () => ({ appVersion: () => '0.1.0' }));

/** An interview with a row in every table that holds something of a candidate, each of which says the candidate's name. */
async function full(candidate: string): Promise<string> {
  const id = await startInterview({ candidate, role: '', interviewer: 'Lucy', kit: kits[0], platform: 'meet' });
  await addAct(id, { kind: 'note', noteId: 'n', questionId: null, text: `${candidate} asked about the team.` });
  await db.utterances.add({
    id: `${id}:1`,
    interviewId: id,
    place: 0,
    speaker: candidate,
    text: 'We kept the queue.',
    at: 1,
    time: 1,
    changedAt: 1,
    settled: true,
  });
  await openGap(id, 'captions lost');
  const claim = { text: `${candidate} kept the queue.`, cites: [`${id}:1`], quote: null };
  await addAct(id, { kind: 'summary', questionId: null, text: `${candidate} kept it.`, original: [claim] });
  await db.summaries.add(storedOf(id, `stored ${id}`, [claim]));
  await db.ledger.add(sentOf(id, `sent ${id}`, `{"messages":["${candidate}: We kept the queue."]}`));
  await keepDraft({ interviewId: id, text: `${candidate} was`, time: 0, questionId: null, noteId: 'd' });
  return id;
}

const SENT = 'Text about the candidate was sent to api.openai.com. It is not reached from here: ask there to erase it.';

const stored = async () =>
  JSON.stringify(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])));

beforeEach(async () => {
  open.clear();
  await Promise.all(db.tables.map((table) => table.clear()));
  queryClient.clear();
});

test('after erasing, nothing of the candidate is left in any table or in what was read, and others are as they were', async () => {
  const other = await full('Jonas Meyer');
  const before = await everythingOf([other]);
  const id = await full('Nora Lindholm');
  // A damaged row stands in no index.
  const torn = { id: 'torn', interviewId: id, kind: 'note', text: 'Nora Lindholm' } as never;
  for (const table of [db.acts, db.summaries, db.ledger]) await table.add(torn);
  // Of no candidate: a test of the connection.
  await db.ledger.add(sentOf(null, 'test', '{"messages":["Say yes."]}'));
  await queryClient.fetchQuery(actsOf(id));
  await queryClient.fetchQuery(ledgerQuery);
  await eraseInterviews([id]);
  const left = await stored();
  expect(left).not.toContain('Nora');
  expect(left).not.toContain(id);
  expect(queryClient.getQueryData(actsOf(id).queryKey)).toBeUndefined();
  expect(queryClient.getQueryData(ledgerQuery.queryKey)).toBeUndefined();
  expect((await everythingOf([other])).interviews).toEqual(before.interviews);
  expect(await db.ledger.get('test')).toBeDefined();
});

test('where text was sent to is told, since nothing there is reached', async () => {
  const id = await full('Nora Lindholm');
  await db.ledger.bulkAdd([
    sentOf(id, 'again', '{}'),
    { ...sentOf(id, 'own', '{}'), host: 'localhost:11434' },
    { id: 'torn', interviewId: id } as never,
  ]);
  expect(await eraseInterviews([id])).toEqual([SENT]);
});

test('everything that is stored of a candidate can be saved first', async () => {
  const id = await full('Nora Lindholm');
  const [own] = (await everythingOf([id])).interviews;
  expect(own?.interview.candidate).toBe('Nora Lindholm');
  expect(own?.acts).toHaveLength(2);
  expect(own?.summaries.map(({ claims }) => claims[0]?.text)).toEqual(['Nora Lindholm kept the queue.']);
  expect(own?.ledger.map(({ text }) => text)).toEqual(['{"messages":["Nora Lindholm: We kept the queue."]}']);
  expect((await everythingOf([id])).version).toBe(3);
  expect(own?.utterances).toHaveLength(1);
  expect(own?.gaps).toHaveLength(1);
  expect(own?.draft?.text).toBe('Nora Lindholm was');
});

test('saving everything is a look: what was covered is uncovered first, once, and the file says so', async () => {
  const id = await full('Nora Lindholm');
  const claim = { text: 'The queue was kept.', cites: [`${id}:1`], quote: null };
  const of = (questionId: string, more: object) => ({ ...storedOf(id, questionId, [claim]), questionId, ...more });
  await db.summaries.clear();
  await db.summaries.bulkAdd([of('caching', {}), of('indexing', {}), of('gone', { claims: [], deleted: true })]);
  await addAct(id, { kind: 'reveal', about: 'question', subject: 'indexing' });
  const looks = async () =>
    (await everythingOf([id])).interviews[0]?.acts
      .sort((a, b) => a.seq - b.seq)
      .flatMap((act) => (act.kind === 'reveal' ? act.subject : []));
  await noteLook([id]);
  expect(await looks()).toEqual(['indexing', 'caching']);
  await db.summaries.add(storedOf(id, 'outside', [claim]));
  await noteLook([id, 'nobody']);
  await noteLook([id]);
  expect(await looks()).toEqual(['indexing', 'caching', id]);
  await db.table('interviews').update(id, { kit: 'torn' });
  await db.summaries.add(of('torn', {}));
  const before = await stored();
  await noteLook([id]);
  expect(await stored()).toBe(before);
});

test('a legal hold keeps an interview and all that would go with it, until it is ended', async () => {
  const [held, other] = [await full('Nora Lindholm'), await full('Nora Lindholm')];
  await holdLegally([held], 'A claim is open.');
  const before = await stored();
  await expect(eraseInterviews([held, other])).rejects.toThrow(NotErased);
  expect(await stored()).toBe(before);
  await holdLegally([held], null);
  await eraseInterviews([held, other]);
  expect(await db.interviews.count()).toBe(0);
});

test('an interview that an open panel shows is not erased under its hands', async () => {
  const id = await full('Nora Lindholm');
  open.add(id);
  await expect(eraseInterviews([id])).rejects.toThrow('An open panel shows this interview.');
  expect(await db.interviews.count()).toBe(1);
});

const cardOfInterview = async (id: string): Promise<Scorecard> => {
  const interview = await db.interviews.get(id);
  return { ...cardOf('Nora', 'Amir'), interviewId: id, reference: interview?.reference ?? '' };
};

test('erasing takes the candidate out of every debrief, older revisions too, and leaves others untouched', async () => {
  const id = await full('Nora Lindholm');
  const own = await cardOfInterview(id);
  const colleague = cardOf('Nora', 'Lucy', { reference: own.reference });
  const older = { ...own, reference: 'BE-1', candidate: 'Nora Lindhlm', exportedAt: own.exportedAt - 1 };
  const others = cardsOf('Leah');
  const leah = viewOf(others).people[0]?.person.id ?? '';
  const noted = (record: Debrief) => setNote(record, { candidate: leah, competency: null }, 'Leah asked.', AT);
  await db.debriefs.bulkAdd([
    noted(recordOf([older, ...others, own, colleague])),
    { ...recordOf(others), id: 'of others' },
  ]);
  const nora = viewOf([own]).people[0]?.person.id ?? '';
  await changeDebrief('debrief-1', (record) => setNote(record, { candidate: nora, competency: 'api' }, 'Ask.', AT));
  await eraseInterviews([id]);
  expect(JSON.stringify(await db.debriefs.toArray())).not.toMatch(/nora|Lindh/i);
  const left = (await debriefOf('debrief-1'))?.scorecards.map(({ json }) => json);
  expect(left).toEqual(others.map((card) => JSON.stringify(card)));
  expect((await debriefOf('debrief-1'))?.notes.map(({ text }) => text)).toEqual(['Leah asked.']);
  expect(await debriefOf('of others')).toEqual({ ...recordOf(others), id: 'of others' });
});

test('a candidate who was matched to one under legal hold is not erased along with the other', async () => {
  const [id, other] = [await full('Nora Lindholm'), await full('Nora L')];
  const [own, second] = [await cardOfInterview(id), { ...(await cardOfInterview(other)), candidate: 'Nora L' }];
  const [a, b] = viewOf([own, second]).people.map(({ person }) => person.id);
  await db.debriefs.add(answerMatch(recordOf([own, second]), [a ?? '', b ?? ''], true, PETRA));
  await holdLegally([other], 'A claim is open.');
  const before = await stored();
  await expect(eraseInterviews([id])).rejects.toThrow('A legal hold is on an interview of a candidate who was matched');
  expect(await stored()).toBe(before);
  await holdLegally([other], null);
  await eraseInterviews([id]);
  expect((await debriefOf('debrief-1'))?.scorecards).toEqual([]);
});

test('another candidate with the same reference stays, and that is told', async () => {
  const id = await full('Nora Lindholm');
  const own = await cardOfInterview(id);
  await db.debriefs.add(recordOf([own, cardOf('Leah', 'Amir', { reference: own.reference })]));
  expect(await eraseInterviews([id])).toEqual([
    `Leah Cohen has the same reference (${own.reference}) in a debrief under another name, was not matched, and stays there.`,
    SENT,
  ]);
  expect((await debriefOf('debrief-1'))?.scorecards.map(({ json }) => json)).toHaveLength(1);
});

test('files and debriefs that cannot be read are erased where they hold the candidate, and told', async () => {
  const [id, held] = [await full('Nora Lindholm'), await full('Jonas Meyer')];
  const own = await cardOfInterview(id);
  const torn = (text: string, name: string) => ({ ...recordOf([own]).scorecards[0], id: name, json: text });
  const record = recordOf(cardsOf('Leah'));
  const unread = [torn(`{"schema":"x","reference":"${own.reference}"}`, 'a'), torn('{"schema":"x"}', 'b')];
  await db.debriefs.bulkAdd([
    { ...record, scorecards: [...record.scorecards, ...unread] } as Debrief,
    { id: 'damaged', scorecards: [JSON.stringify(own)] } as never,
    { id: 'of others', scorecards: [] } as never,
  ]);
  await holdLegally([held], 'A claim is open.');
  expect(await eraseInterviews([id])).toEqual([
    'A debrief that was damaged held the candidate, and was erased as a whole.',
    'Files in a debrief that cannot be read held the candidate, and were erased.',
    SENT,
  ]);
  expect((await db.debriefs.toArray()).map((each) => each.id)).toEqual(['debrief-1', 'of others']);
  expect((await debriefOf('debrief-1'))?.scorecards.map((each) => each.id)).toEqual([
    'file-1',
    'file-2',
    'file-3',
    'b',
  ]);
  await db.debriefs.add({ id: 'damaged', scorecards: [held] } as never);
  await expect(eraseDebrief('damaged')).rejects.toThrow(NotErased);
});

test('a whole debrief is erased, unless one of its candidates is under legal hold', async () => {
  const id = await full('Nora Lindholm');
  await db.debriefs.bulkAdd([recordOf([await cardOfInterview(id)]), { ...recordOf(), id: 'other' }]);
  await holdLegally([id], 'A claim is open.');
  await expect(eraseDebrief('debrief-1')).rejects.toThrow('A legal hold is on one of its candidates.');
  await eraseDebrief('other');
  expect((await db.debriefs.toArray()).map((each) => each.id)).toEqual(['debrief-1']);
  await holdLegally([id], null);
  await eraseDebrief('debrief-1');
  expect(await db.debriefs.count()).toBe(0);
});

test('what debriefs hold of the candidate can be saved first too, and saving changes nothing', async () => {
  const id = await full('Nora Lindholm');
  const own = await cardOfInterview(id);
  const colleague = cardOf('Nora', 'Lucy', { reference: own.reference });
  const others = cardsOf('Leah');
  await db.debriefs.bulkAdd([recordOf([...others, own, colleague]), { ...recordOf(others), id: 'of others' }]);
  const nora = viewOf([own]).people[0]?.person.id ?? '';
  await changeDebrief('debrief-1', (record) => setNote(record, { candidate: nora, competency: 'api' }, 'Ask.', AT));
  const before = await stored();
  const { debriefs } = await everythingOf([id]);
  expect(await stored()).toBe(before);
  expect(debriefs.map((each) => each.id)).toEqual(['debrief-1']);
  expect(debriefs[0]?.scorecards.map(({ json }) => json)).toEqual([own, colleague].map((card) => JSON.stringify(card)));
  expect(debriefs[0]?.notes.map(({ text }) => text)).toEqual(['Ask.']);
});

test('an interview that cannot be read is named, saved as it is and erased with what is stored under it', async () => {
  const other = await full('Jonas Meyer');
  const id = await full('Nora Lindholm');
  await db.table('interviews').update(id, { kit: 'torn', reference: 7 });
  const [damaged, ...more] = await queryClient.fetchQuery(damagedInterviewsQuery);
  expect(damaged).toMatchObject({ id, candidate: 'Nora Lindholm', hold: null });
  expect(more).toEqual([]);
  expect(JSON.stringify(await everythingOf([id]))).toContain('We kept the queue.');
  await eraseInterviews([id]);
  expect(await stored()).not.toContain('Nora');
  expect((await everythingOf([other])).interviews).toHaveLength(1);
});

test('a hold on another interview of the same reference keeps what debriefs hold of the candidate', async () => {
  const [held, other] = [await full('Nora Lindholm'), await full('Nora Lindholm')];
  await db.table('interviews').update(other, { reference: (await db.interviews.get(held))?.reference ?? '' });
  await holdLegally([held], 'A claim is open.');
  const before = await stored();
  await expect(eraseInterviews([other])).rejects.toThrow(NotErased);
  expect(await stored()).toBe(before);
});
