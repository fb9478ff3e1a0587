import { expect, test } from 'vitest';
import { lossText } from '@/utils/export/loss';
import { TRACKING } from '@/utils/export/tracking';
import type { Level, Recommendation } from '@/utils/records';
import { RECOMMENDATIONS } from '@/utils/records';
import type { Scorecard } from '@/utils/scorecard-schema';
import { filled, TEXTS } from './fixtures/fill';
import { ACTS, INTERVIEW, sample } from './fixtures/scorecard';
import { summarised } from './fixtures/summarised';

const fitted = (id: string, scorecard: Scorecard = sample()) => {
  const system = TRACKING.find((each) => each.id === id);
  if (!system) throw new Error(`There is no ${id}.`);
  const { text, loss } = system.write(scorecard);
  return { record: JSON.parse(text), text, loss };
};

/** The sample with another recommendation. */
const recommending = (recommendation: Recommendation | null): Scorecard => ({ ...sample(), recommendation });

/** The sample with the same level for every competency. */
const levelled = (level: Level): Scorecard => ({
  ...sample(),
  competencies: sample().competencies.map((row) => ({ ...row, rating: { ...row.rating, level } })),
});

/** An interview of which nothing was kept, asked or recorded. */
const empty = (): Scorecard => ({
  ...sample({ interview: { ...INTERVIEW, kit: { ...INTERVIEW.kit, sections: [] } }, acts: [], gaps: [] }),
  missing: [],
});

test('Greenhouse gets the fields of its scorecard object', () => {
  const { record } = fitted('greenhouse');
  expect(record).toMatchObject({
    id: null,
    interview: 'Backend engineer, 60 minutes',
    interviewed_at: '2026-11-24T13:00:00Z',
    submitted_at: '2026-11-24T14:10:00Z',
    interviewer: { name: 'Lucy Tanner' },
    overall_recommendation: 'yes',
    ratings: {
      definitely_not: [],
      no: ['Databases'],
      mixed: ['Collaboration'],
      yes: ['API design', 'Scaling', 'Reliability'],
      strong_yes: [],
    },
  });
  expect(record.attributes[4]).toEqual({
    name: 'Security',
    type: 'Skills',
    note: 'Not assessed. No evidence. Level\u00A02 was given without a note or quote at 57:42.',
    rating: 'no_decision',
  });
  expect(record.attributes[1].note.split('\n').slice(0, 2)).toEqual([
    'Level\u00A02. Picks sound defaults; cannot say when they stop paying.',
    'Locking: level\u00A02.',
  ]);
  expect(record.questions[0]).toMatchObject({ id: null, question: 'Key Take-Aways' });
});

test('Greenhouse takes the four levels as its four outer steps, in their order', () => {
  const ratings = ([1, 2, 'mixed', 3, 4, 'not assessed'] as const).map(
    (level) => fitted('greenhouse', levelled(level)).record.attributes[0].rating,
  );
  expect(ratings).toEqual(['definitely_not', 'no', 'mixed', 'yes', 'strong_yes', 'no_decision']);
});

test('Greenhouse reads questions and answers as HTML, so words stay words', () => {
  const { record } = fitted('greenhouse', { ...sample(), rationale: '<b>a</b> & "b"\nc' });
  expect(record.questions[0].answer).toBe('<p>&lt;b&gt;a&lt;/b&gt; &amp; &quot;b&quot;</p><p>c</p>');
});

test('Lever gets a rating, a scorecard of the levels and texts for the rest', () => {
  const { record } = fitted('lever');
  const [rating, scores, ...areas] = record.fields;
  expect(rating).toMatchObject({ type: 'score-system', value: '3 - Hire' });
  expect(scores.scores.map((each: { text: string }) => each.text)).toEqual([
    'API design',
    'Databases',
    'Scaling',
    'Reliability',
  ]);
  expect(scores.value.map((each: { score: number }) => each.score)).toEqual([3, 2, 3, 3]);
  expect(areas.slice(0, 3).map((each: { text: string }) => each.text)).toEqual([
    'Rationale',
    'Security',
    'Collaboration',
  ]);
  expect(record.completedAt).toBe(sample().exportedAt);
});

test('Ashby gets scores of 1 to 4 with their grounds, and a text where there is no level', () => {
  const submitted = new Map<string, { score?: number; type?: string; value?: string; comments?: { value: string } }>(
    fitted('ashby').record.feedbackForm.fieldSubmissions.map(({ path, value }: { path: string; value: object }) => [
      path,
      value,
    ]),
  );
  expect(submitted.get('overall_recommendation')).toBe('3');
  expect(submitted.get('competency_databases')?.score).toBe(2);
  expect(submitted.get('competency_databases')?.comments?.value).toContain('We found out from the disk alarm.');
  expect(submitted.get('competency_security')).toBeUndefined();
  expect(submitted.get('competency_collaboration_note')).toMatchObject({ type: 'PlainText' });
});

test('Merge gets the recommendation, and its ids stay empty', () => {
  expect(fitted('merge').record).toEqual({
    remote_id: INTERVIEW.id,
    application: null,
    interview: null,
    interviewer: null,
    remote_created_at: '2026-11-24T13:00:00Z',
    submitted_at: '2026-11-24T14:10:00Z',
    overall_recommendation: 'YES',
  });
});

test('each recommendation has one value of its own, or none', () => {
  const values = (read: (scorecard: Scorecard) => unknown) =>
    [...RECOMMENDATIONS, null].map((each) => read(recommending(each)) ?? null);
  expect(values((card) => fitted('greenhouse', card).record.overall_recommendation)).toEqual([
    'definitely_not',
    'no',
    'yes',
    'strong_yes',
    'no_decision',
    null,
  ]);
  expect(values((card) => fitted('merge', card).record.overall_recommendation)).toEqual([
    'DEFINITELY_NO',
    'NO',
    'YES',
    'STRONG_YES',
    'NO_DECISION',
    null,
  ]);
  const leverRating = (card: Scorecard) =>
    fitted('lever', card).record.fields.find((each: { type: string }) => each.type === 'score-system')?.value;
  expect(values(leverRating)).toEqual(['1 - Strong No Hire', '2 - No Hire', '3 - Hire', '4 - Strong Hire', null, null]);
  const ashbyValue = (card: Scorecard) =>
    fitted('ashby', card).record.feedbackForm.fieldSubmissions.find(
      (each: { path: string }) => each.path === 'overall_recommendation',
    )?.value;
  expect(values(ashbyValue)).toEqual(['1', '2', '3', '4', null, null]);
});

test('a number stands only where a person gave that number', () => {
  for (const level of ['mixed', 'not assessed'] as const)
    for (const id of ['lever', 'ashby']) expect(fitted(id, levelled(level)).text).not.toContain('"score":');
  for (const level of [1, 2, 3, 4] as const)
    for (const id of ['lever', 'ashby']) {
      const scores = [...fitted(id, levelled(level)).text.matchAll(/"score": (\S+?),/g)].map((match) => match[1]);
      expect(scores).toEqual(Array(6).fill(String(level)));
    }
});

test('an interview that was not finished has no time of submission', () => {
  const card = { ...sample(), finished: false };
  expect(fitted('greenhouse', card).record.submitted_at).toBeNull();
  expect(fitted('merge', card).record.submitted_at).toBeNull();
  expect(fitted('lever', card).record.completedAt).toBeUndefined();
  expect(fitted('merge', card).loss[0]).toContain('not finished');
});

test('the loss report says what became of this scorecard', () => {
  expect(fitted('greenhouse').loss).toEqual([
    'Greenhouse has no levels: level 2 became “no” (Databases) and level 3 became “yes” (API design, Scaling and Reliability). The notes say the level and its anchor.',
    'Greenhouse cannot say “not assessed”: Security became “no_decision”, which its ratings leave out.',
    'Greenhouse has no field for the times of notes and quotes, levels that were changed or did not count, the levels and minutes of questions, probes, what was not asked, what is missing, consent and gaps in the transcript: text only.',
    'Greenhouse knows candidate, application and people by its own ids, which are not known here and stay empty.',
  ]);
  expect(fitted('lever').loss).toContain('Lever has no middle: Collaboration got no score, and mixed stands in words.');
  expect(fitted('merge').loss.map((sentence) => sentence.replaceAll('\u00A0', ' '))).toEqual([
    'Left out: 4 levels of competencies, with the anchors.',
    'Left out: that Collaboration is mixed.',
    'Left out: that Security is not assessed.',
    'Left out: the rationale.',
    'Left out: 15 notes and quotes.',
    'Left out: 7 questions asked, with minutes and levels.',
    'Left out: 2 questions not asked.',
    'Left out: what is missing.',
    'Left out: consent.',
    'Left out: 1 gap in the transcript.',
    'Left out: the kit, the call and the length.',
    'Merge knows application, interview and interviewer by its own ids, so no name, role or reference is in the file.',
  ]);
});

test('every text of the record is in the file, in its own words, but where it stands there in another form', () => {
  // A new field of the record fails here until passages.ts writes it or loss.ts names it.
  const elsewhere = [
    'date',
    'kit.core',
    'competencies.questions.rating.anchor',
    'questions.evidence.question.title',
    'questions.evidence.text',
    'questions.evidence.speaker',
    'consent.host',
    'consent.history.wording',
    // A machine's text must not reach a hiring system as the interviewer's words; the loss report says so.
    'summary.parts.question.title',
    'summary.parts.claims.text',
    'summary.parts.claims.quote.words',
    'summary.parts.edited.text',
  ];
  const isId = (path: readonly (string | number)[]) => /^(id|\w+Id)$/.test(String(path.at(-1)));
  const card = filled((path, index, before) => (isId(path) ? before : `Mark${index}.`));
  for (const id of ['greenhouse', 'lever', 'ashby']) {
    const { text } = fitted(id, card);
    const absent = TEXTS.filter((path, index) => !isId(path) && !text.includes(`Mark${index}.`));
    const names = new Set(absent.map((path) => path.filter((key) => !/^\d+$/.test(String(key))).join('.')));
    expect([...names], id).toEqual(elsewhere);
  }
});

test('a wording of consent that was replaced is named, since only the last is in the file', () => {
  const card = sample();
  const [first] = card.consent?.history ?? [];
  if (!card.consent || !first) throw new Error('The sample has no consent.');
  const consent = { ...card.consent, history: [{ ...first, wording: 'Another wording.' }, first] };
  for (const id of ['greenhouse', 'lever', 'ashby'])
    expect(fitted(id, { ...card, consent }).loss.join()).toContain('earlier wording');
  for (const id of ['greenhouse', 'lever', 'ashby']) expect(fitted(id).loss.join()).not.toContain('earlier wording');
});

test('a summary that was seen is told where it came before the level, and named where it did not', () => {
  const seen = (early: boolean): Scorecard => ({
    ...sample(),
    competencies: sample().competencies.map((row) => ({
      ...row,
      rating: { ...row.rating, revealed: { time: 60_000, at: 0, early } },
    })),
  });
  expect(fitted('lever', seen(true)).text).toContain('The summary was uncovered at 1:00, before a level');
  expect(fitted('lever', seen(true)).loss.join()).toContain('a summary that was seen before its level');
  expect(fitted('lever', seen(false)).loss).toContain(
    'Left out: when summaries were uncovered that were seen after their level.',
  );
  expect(fitted('merge', seen(false)).loss).toContain('Left out: when summaries were uncovered.');
  for (const { id } of TRACKING) expect(fitted(id).loss.join(), id).not.toMatch(/summar/);
});

test('a generated summary reaches no tracking system, edited or not, and the report says so', () => {
  const generated = summarised().summary?.parts.flatMap(({ claims, edited }) => [
    ...claims.flatMap(({ text, quote }) => [text, quote?.words ?? '']),
    edited?.text ?? '',
  ]);
  // What the interviewer pinned as a quote stands there as the interviewer's.
  const pinned = ACTS.flatMap((act) => (act.kind === 'quote' && act.text ? [act.text] : [])).join();
  const words = generated?.filter((each) => each && !pinned.includes(each)) ?? [];
  expect(words.length).toBeGreaterThan(8);
  for (const { id } of TRACKING) {
    const { text, loss } = fitted(id, summarised());
    expect(
      words.filter((each) => text.includes(each)),
      id,
    ).toEqual([]);
    expect(loss.filter((sentence) => sentence.includes('generated summary'))).toEqual([
      'Left out: the generated summary, edited or not, so that a machine’s text is not read as the interviewer’s words.',
    ]);
  }
  expect(fitted('merge', summarised()).loss).toContain('Left out: what was sent to language models.');
});

test('which model was used, and what was sent for it, is told in words', () => {
  for (const id of ['greenhouse', 'lever', 'ashby']) {
    const { text, loss } = fitted(id, summarised());
    expect(text.replaceAll('\u00A0', ' '), id).toContain('3 requests with 4.1 kB of text went to api.openai.com');
    expect(loss.join(), id).toContain('which language model was used');
  }
});

test('the loss report claims nothing that is not so', () => {
  const card = { ...empty(), competencies: levelled(3).competencies.map((row) => ({ ...row, evidence: [] })) };
  for (const { id, name } of TRACKING) {
    const report = lossText(name, fitted(id, card).loss);
    expect(report, id).not.toMatch(/mixed|not assessed|probe|consent|gap|missing|not asked|rationale|quote/);
    expect(report, id).toContain('No recommendation was chosen');
  }
});

test('a report of no loss says so', () => {
  expect(lossText('Greenhouse', [])).toContain('Nothing was left out.');
});
