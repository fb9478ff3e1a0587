import { expect, test } from 'vitest';
import { scorecardHtml } from '@/components/scorecard/toHtml';
import { scorecardCsv } from '@/utils/export/csv';
import { scorecardMarkdown } from '@/utils/export/markdown';
import type { Act } from '@/utils/records';
import { scorecardOf } from '@/utils/scorecard';
import { scorecardSchema } from '@/utils/scorecard-schema';
import { aiSentences, claimText, egressSentences, topicsOf, uncoveredSentences } from '@/utils/scorecard-summary-words';
import { changesOf, consentSentences } from '@/utils/scorecard-words';
import type { SummaryPart } from '@/utils/summary/parts';
import type { StoredSummary } from '@/utils/summary/record';
import { ACTS, actsOf, INTERVIEW, ms, START, sample } from './fixtures/scorecard';
import { LEDGER, PARTS, revealAt, STORED, summarised, UTTERANCES } from './fixtures/summarised';

const plain = (lines: readonly string[]): string[] => lines.map((line) => line.replaceAll('\u00A0', ' '));
const summaryOf = (changes: Parameters<typeof summarised>[0] = {}) =>
  summarised(changes).summary ?? expect.fail('no summary');
const only = (by: SummaryPart['by']) => PARTS.filter((part) => part.by === by && !part.edited);

test('a summary is in the scorecard only once that of the interview was uncovered', () => {
  expect(sample({ utterances: UTTERANCES, parts: PARTS }).summary).toBeNull();
  const ofAnswer = actsOf([['20:00', { kind: 'reveal', about: 'question', subject: 'locking' }]]);
  const acts = [...ACTS, ...ofAnswer.map((act) => ({ ...act, seq: ACTS.length }))];
  expect(sample({ acts, utterances: UTTERANCES, parts: PARTS }).summary).toBeNull();
  expect(summaryOf().parts).toHaveLength(PARTS.length);
  expect(scorecardSchema.parse(summarised())).toEqual(summarised());
});

test('before the whole is uncovered no format holds a generated word, whatever single answers were uncovered', () => {
  const acts = [...ACTS, ...looked('57:00', 'locking'), ...looked('57:10', 'idempotency')];
  const card = sample({ acts, utterances: UTTERANCES, parts: PARTS, stored: STORED, ledger: LEDGER });
  expect(card.otherSummaries).toHaveLength(5);
  for (const text of [JSON.stringify(card), scorecardHtml(card), scorecardMarkdown(card), scorecardCsv(card)])
    expect(text).not.toMatch(/optimistic locking and locks|made retries safe|sets lifetimes|did not come up/);
});

test('says whether it was uncovered after the last level, or early', () => {
  expect(summaryOf().revealed).toMatchObject({ time: ms('59:10'), early: false });
  expect(plain(uncoveredSentences(summaryOf()))[0]).toBe('Uncovered at 59:10, after the last level.');
  const early = summaryOf({ acts: [...ACTS, ...revealAt('59:10')] });
  // Security has a level without evidence, which decides nothing.
  expect(early.revealed.early).toBe(true);
  expect(uncoveredSentences(early)[0]).toBe('Uncovered at 59:10, before every competency had a level.');
});

test('a level that was changed after the summary was seen says so, beside both values and times', () => {
  const seq = ACTS.length + 1;
  const later = actsOf([['59:50', { kind: 'competency', competency: 'databases', level: 3 }]]);
  const acts = [...summarisedActs(), ...later.map((act) => ({ ...act, id: 'later', seq }))];
  const rows = summarised({ acts }).competencies;
  expect(plain(changesOf(rows.find(({ id }) => id === 'databases')?.rating ?? expect.fail('none')))).toEqual([
    'Earlier: level 2 at 57:20.',
    'It was changed after the summary was uncovered at 59:10.',
  ]);
  expect(changesOf(rows.find(({ id }) => id === 'api')?.rating ?? expect.fail('none')).join()).not.toContain('summary');
});

const summarisedActs = () =>
  [...ACTS.map((act) => ({ ...act })), ...revealAt('59:10')].map((act) =>
    act.kind === 'competency' && act.competency === 'security' ? { ...act, level: 'not assessed' as const } : act,
  );

test('an edited part keeps the claims that it was written over', () => {
  const part = summaryOf().parts.find(({ question }) => question?.id === 'indexing');
  expect(part?.edited?.text).toContain('The cost to writes did not come up.');
  expect(part?.claims.map(claimText)).toEqual([
    'Nora indexed what is filtered on. [23:02]',
    'The cost was learnt of late. “We found out from the disk alarm.” [25:50]',
  ]);
});

test('a claim whose source is gone is left out and counted', () => {
  const without = summaryOf({ utterances: UTTERANCES.filter(({ id }) => id !== 'u11') });
  const part = without.parts.find(({ question }) => question?.id === 'third-party');
  expect(part).toMatchObject({ claims: [], dropped: 2 });
  expect(uncoveredSentences(without)[1]).toBe('3\u00A0generated sentences without a valid source were left out.');
  const unquoted = summaryOf({ utterances: UTTERANCES.filter(({ id }) => id !== 'u3') });
  expect(unquoted.parts.find(({ question }) => question?.id === 'indexing')?.claims).toHaveLength(1);
});

test('a quote that does not stand in the utterance, or is of somebody else’s, is not in the record', () => {
  const words = 'We never found out at all.';
  const changed = PARTS.map((part) =>
    part.edited
      ? {
          ...part,
          edited: { ...part.edited, original: [{ text: '', cites: ['u3'], quote: { utteranceId: 'u3', words } }] },
        }
      : part,
  );
  const rowIn = (parts: SummaryPart[], utterances = UTTERANCES) =>
    summaryOf({ parts, utterances }).parts.find(({ question }) => question?.id === 'indexing');
  expect(rowIn(changed)).toMatchObject({ claims: [], dropped: 1 });
  const others = UTTERANCES.map((each) => ({ ...each, speaker: 'Lucy Tanner' }));
  expect(rowIn(PARTS, others)).toMatchObject({ claims: [], dropped: 2 });
});

test('what fell of a summary that was not the edited one is not counted with the edit', () => {
  const parts = PARTS.map((part) =>
    part.edited ? { ...part, dropped: 7, edited: { ...part.edited, dropped: 3 } } : part,
  );
  expect(summaryOf({ parts }).parts.find(({ edited }) => edited)).toMatchObject({ dropped: 3 });
});

test('an answer of which nothing was generated has no part', () => {
  const silent = PARTS.map((part) => ({ ...part, claims: [], dropped: 0, edited: null }));
  expect(summaryOf({ parts: silent }).parts).toEqual([]);
});

test('no points that were not heard, no requests and no fingerprints are in the record', () => {
  expect(JSON.stringify(summarised())).not.toMatch(/never heard|request-|basis|What the candidate said/);
});

test('what belongs to no competency of the scorecard is shown all the same', () => {
  const card = summarised();
  const shown = topicsOf({ ...card, competencies: card.competencies.slice(0, 1) }).flatMap(({ parts }) => parts);
  expect(shown).toHaveLength(card.summary?.parts.length ?? -1);
});

test('says which model wrote it and where, or that none did', () => {
  expect(plain(aiSentences(summarised()))).toEqual([
    'The summary of 4 answers was written by “gpt-4.1-mini” at api.openai.com (prompt answer-1).',
    'The summary of 3 answers was made of the candidate’s own sentences on the interviewer’s computer, without a language model.',
    'Lucy Tanner edited the summary of 1 answer.',
    '3 requests with 4.1 kB of text went to api.openai.com (“gpt-4.1-mini”); 1 failed.',
    'Names were replaced by roles; e-mail addresses, phone numbers and links were masked.',
    'No level or recommendation was generated.',
  ]);
  expect(aiSentences(summarised({ parts: only('device'), ledger: [] }))).toEqual([
    'The summary was made of the candidate’s own sentences on the interviewer’s computer, without a language model.',
    'Nothing left the interviewer’s computer.',
    'No level or recommendation was generated.',
  ]);
  const builtIn = only('model').map((part) => ({ ...part, stored: part.stored && { ...part.stored, host: '' } }));
  expect(aiSentences(summarised({ parts: builtIn, ledger: [] }))[0]).toBe(
    'The summary was written by “gpt-4.1-mini”, the browser’s own model (prompt answer-1).',
  );
  expect(aiSentences(sample())[0]).toBe('The summary of the interview was not uncovered, so none is in here.');
});

const rowOf = (questionId: string | null, when: string, changes: Partial<StoredSummary> = {}): StoredSummary => ({
  ...(PARTS[0]?.stored ?? expect.fail('no row')),
  id: `row-${questionId}-${when}`,
  questionId,
  at: START + ms(when),
  time: ms(when),
  host: '',
  model: 'Gemini Nano',
  ...changes,
});
const looked = (when: string, subject: string): Act[] =>
  actsOf([[when, { kind: 'reveal', about: 'question', subject }]]).map((act) => ({
    ...act,
    id: `look-${subject}`,
    seq: ACTS.length,
  }));
const BY_NANO = 'written by “Gemini Nano”, the browser’s own model (prompt answer-1).';
const NOT_WHOLE = 'The summary of the interview was not uncovered, so none is in here.';

test('summaries that were uncovered one by one are told with their makers, although the whole never was', () => {
  const acts = [...ACTS, ...looked('57:00', 'caching'), ...looked('57:10', 'locking')];
  const card = sample({ acts, utterances: UTTERANCES, parts: PARTS, stored: [rowOf('caching', '56:00')] });
  expect(card.summary).toBeNull();
  expect(card.otherSummaries.map(({ question, revealed }) => [question?.title, revealed?.time])).toEqual([
    ['Locking', ms('57:10')],
    ['Caching', ms('57:00')],
  ]);
  expect(plain(aiSentences(card)).slice(0, 3)).toEqual([
    NOT_WHOLE,
    'The summary of 1 answer was uncovered by itself, made of the candidate’s own sentences on the interviewer’s computer, without a language model.',
    `The summary of 1 answer was uncovered by itself, ${BY_NANO}`,
  ]);
  expect(scorecardCsv(card)).toContain(
    '"summary of an answer, uncovered","","Caching","Gemini Nano, answer-1","","3420"',
  );
  expect(scorecardSchema.parse(card)).toEqual(card);
});

test('of what a model wrote before the look only the last was seen, and all that came after it', () => {
  const stored = [rowOf('caching', '50:00', { model: 'a' }), rowOf('caching', '51:00', { model: 'b' })];
  const later = [rowOf('caching', '58:00', { model: 'c' }), rowOf('caching', '58:10', { model: 'd', claims: [] })];
  const card = sample({ acts: [...ACTS, ...looked('57:00', 'caching')], stored: [...stored, ...later] });
  expect(card.otherSummaries.flatMap(({ models }) => models.map(({ name }) => name))).toEqual(['b', 'c']);
});

test('a model that wrote is named also where nobody looked, and where its words were put aside or deleted', () => {
  const unseen = sample({ stored: [rowOf('caching', '56:00')] });
  expect(plain(aiSentences(unseen)).slice(0, 2)).toEqual([
    NOT_WHOLE,
    `The summary of 1 answer was not uncovered, ${BY_NANO}`,
  ]);
  const kept = STORED.filter(({ aside }) => !aside);
  expect(summarised({ stored: kept }).otherSummaries).toEqual([]);
  expect(plain(aiSentences(summarised({ stored: STORED })))).toContain(
    'The summary of 1 answer was shown and is not in here, written by “gpt-4.1-mini” at api.openai.com (prompt answer-1).',
  );
  const deleted = summarised({
    parts: [],
    utterances: [],
    stored: [rowOf('caching', '56:00', { claims: [], basis: [], request: 'deleted', deleted: true })],
  });
  expect(plain(aiSentences(deleted))[0]).toBe(`The summary of 1 answer was shown and is not in here, ${BY_NANO}`);
});

test('what was sent is told also where the summary was not uncovered', () => {
  const card = sample({ ledger: LEDGER });
  expect(card.summary).toBeNull();
  expect(card.egress).toEqual({
    requests: 3,
    bytes: 4100,
    unmasked: 0,
    unread: 0,
    hosts: [{ host: 'api.openai.com', requests: 3, bytes: 4100, models: ['gpt-4.1-mini'], answered: 2, failed: 1 }],
  });
  expect(aiSentences(card).join()).toContain('went to api.openai.com');
  expect(aiSentences(card).join()).not.toContain('Nothing left');
});

test('says in how many requests names were not masked', () => {
  const open = (rows: number) => LEDGER.map((row, at) => (at < rows ? { ...row, masked: false } : row));
  const said = (rows: number) => plain(egressSentences(sample({ ledger: open(rows) }).egress)).join(' ');
  expect(said(0)).toContain('Names were replaced by roles');
  expect(said(1)).toContain('were not masked in 1 of these requests');
  expect(said(LEDGER.length)).toContain('were not masked in them.');
});

test('a program on the own computer is named, and nothing left', () => {
  const { egress } = sample({ ledger: LEDGER.slice(0, 1).map((row) => ({ ...row, host: 'localhost:11434' })) });
  expect(plain(egressSentences(egress))).toEqual([
    '1 request with 1.3 kB of text went to localhost:11434 (“gpt-4.1-mini”), a program on the interviewer’s computer.',
    'Names were replaced by roles; e-mail addresses, phone numbers and links were masked.',
    'Nothing left the interviewer’s computer.',
  ]);
});

test('a ledger that cannot be read in full is no proof that nothing left', () => {
  const sentences = plain(egressSentences(sample({ unreadLedger: 1 }).egress));
  expect(sentences).toEqual(['1 row of the ledger cannot be read, so more may have been sent.']);
});

test('consent names the host that was agreed to', () => {
  expect(summarised().consent).toMatchObject({ host: 'api.openai.com', history: [{ host: 'api.openai.com' }] });
  expect(consentSentences(summarised())[0]).toBe(
    'Consent to reading captions: agreed at 0:40 (naming api.openai.com).',
  );
  expect(sample().consent).toMatchObject({ host: null, history: [{ host: null }] });
});

test('Markdown says that it was generated, part by part, with escaped sources', () => {
  const markdown = scorecardMarkdown(summarised());
  expect(markdown).toContain('## Summary (generated)\n\n### API design\n\n#### Idempotency (“gpt-4.1-mini”)');
  expect(markdown).toContain('- Nora made retries safe by storing the key with the reply. \\[12:20\\]\n');
  expect(markdown).toContain('Edited by Lucy Tanner at 59:40; the generated text:\n\n- Nora indexed');
  expect(scorecardMarkdown(sample())).not.toContain('## Summary');
});

test('CSV has a claim a row, with its maker and the seconds of its source', () => {
  const rows = scorecardCsv(summarised()).split('\r\n');
  const generated = rows.filter((row) => row.includes('"summary, generated"'));
  expect(generated).toHaveLength(11);
  expect(generated[0]).toContain('"Idempotency","gpt-4.1-mini, api.openai.com, answer-1"');
  expect(generated[0]).toContain('[12:20]","740"');
  expect(rows.filter((row) => row.includes('"summary, edited"'))).toHaveLength(1);
  expect(rows.filter((row) => row.includes('"sent","","","api.openai.com"'))).toHaveLength(1);
  expect(scorecardCsv(sample())).not.toMatch(/"summary|"sent"/);
});

test('a scorecard without summaries and ledger is made as before', () => {
  const records = { interview: INTERVIEW, acts: [], utterances: [], gaps: [], questions: [], rubrics: [] };
  expect(scorecardOf({ ...records, now: 0, app: '' })).toMatchObject({ summary: null, egress: { requests: 0 } });
});
