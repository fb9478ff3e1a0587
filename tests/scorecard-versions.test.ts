import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scorecardSchema, VERSION } from '@/utils/scorecard-schema';
import { aiSentences } from '@/utils/scorecard-summary-words';
import { readVersion } from '@/utils/scorecard-versions';
import { sample } from './fixtures/scorecard';

const folder = new URL('fixtures/scorecards/', import.meta.url);
const fixture = (version: number) => JSON.parse(readFileSync(new URL(`version-${version}.json`, folder), 'utf8'));
const opened = (record: Record<string, unknown>) => {
  const read = readVersion(record);
  return 'scorecard' in read ? read.scorecard : expect.fail(JSON.stringify(read));
};

const VERSIONS = Array.from({ length: VERSION }, (_, i) => i + 1);

test('there is a record of every version that was ever written', () => {
  expect(readdirSync(folder).sort()).toEqual(VERSIONS.map((version) => `version-${version}.json`));
});

test.each(VERSIONS)('a record of version %i opens as one of today, with all that was kept', (version) => {
  const { signature: _, ...record } = fixture(version);
  expect(record.version).toBe(version);
  const card = opened(record);
  expect(scorecardSchema.parse(card)).toEqual(card);
  expect(card).toMatchObject({ version: VERSION, candidate: 'Nora Lindholm', missing: record.missing });
  expect(card.competencies.map((row) => row.evidence)).toEqual(sample().competencies.map((row) => row.evidence));
});

test('a record of version 1 had no summaries, and kept neither its packs nor how probes were asked', () => {
  const card = opened(fixture(1));
  const ratings = [...card.competencies.flatMap((row) => [row, ...row.questions]), ...card.questions];
  expect(ratings.every(({ rating }) => rating.revealed === null)).toBe(true);
  expect(card.kit.packs).toBeNull();
  const probes = card.questions.flatMap((row) => row.probes);
  expect(probes.length).toBeGreaterThan(0);
  expect(probes.every(({ how }) => how === 'pressed')).toBe(true);
  expect([...card.kit.core].sort()).toEqual([...sample().kit.core].sort());
});

test.each([1, 2])(
  'a record of version %i had no language model: nothing was generated, and nothing was sent',
  (version) => {
    const { signature: _, ...record } = fixture(version);
    const card = opened(record);
    expect(card).toMatchObject({
      summary: null,
      otherSummaries: [],
      egress: { requests: 0, bytes: 0, unread: 0, hosts: [] },
    });
    expect([card.consent, ...(card.consent?.history ?? [])].map((answer) => answer?.host)).toEqual([null, null]);
    expect(aiSentences(card)).toContain('Nothing left the interviewer’s computer.');
  },
);

test('a record of version 3 keeps its summary, what was sent for it, and the host that was agreed to', () => {
  const { signature: _, ...record } = fixture(3);
  expect(opened(record)).toEqual(record);
  expect(opened(record).summary?.parts.length).toBeGreaterThan(0);
  expect(opened(record).otherSummaries.length).toBeGreaterThan(0);
  expect(opened(record).consent?.host).toBe(opened(record).egress.hosts[0]?.host);
});

test('what is not of its version is not read, and the place is named', () => {
  const record = fixture(1);
  expect(readVersion({ ...record, total: 3 })).toMatchObject({ wrong: 'shape' });
  expect(readVersion({ ...record, version: 2 })).toMatchObject({ wrong: 'shape' });
  expect(readVersion({ ...fixture(2), version: 3 })).toMatchObject({ wrong: 'shape' });
  expect(readVersion({ ...sample(), kit: { ...sample().kit, core: [1] } })).toEqual({
    wrong: 'shape',
    at: 'kit.core.0',
  });
  expect(readVersion({ ...record, version: VERSION + 1 })).toEqual({ wrong: 'newer' });
  for (const version of [0, -1, 1.5, '2', null, undefined, Number.NaN])
    expect(readVersion({ ...record, version })).toEqual({ wrong: 'no version' });
});
