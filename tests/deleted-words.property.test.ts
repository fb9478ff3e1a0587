import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { addAct, undoLast } from '@/data/acts';
import { db } from '@/data/db';
import { deleteWords } from '@/data/delete-words';
import { setAside } from '@/data/summaries';
import { agreedInterview, keep } from './fixtures/kept';
import { sentOf, storedOf } from './fixtures/model-rows';

afterEach(() => vi.useRealTimers());

/** What may happen to words that were heard; `said` is in all of them. */
const DEEDS: Record<string, (id: string, said: string, n: number) => Promise<unknown>> = {
  heard: (id, said, n) => keep(id, { n, text: said, from: n * 1_000 }),
  'still going on': async (id, said, n) => {
    await keep(id, { n, text: said, from: n * 1_000 });
    await keep(id, { n, text: `${said} and on`, from: n * 1_000, settled: false });
  },
  'of somebody else': (id, said, n) => keep(id, { n, speaker: 'Somebody', text: said, from: n * 1_000 }),
  pinned: (id, said, n) =>
    addAct(id, { kind: 'quote', questionId: null, utteranceId: `r:${n}`, speaker: 'Nora Lindholm', text: said }),
  'pinned and undone': async (id, said, n) => {
    await DEEDS.pinned?.(id, said, n);
    await undoLast(id);
  },
  'heard as a question': (id, said, n) =>
    addAct(id, { kind: 'ask', questionId: 'caching', how: 'heard', words: said, utteranceId: `r:${n}` }),
  'summed up': (id, said, n) =>
    db.summaries.add({ ...storedOf(id, `s${n}`, [claimOf(said, n)]), request: `of ${said}`, basis: [`${said}:9`] }),
  'put aside': async (id, said, n) => {
    await DEEDS['summed up']?.(id, said, n);
    await setAside(id, null);
  },
  edited: (id, said, n) =>
    addAct(id, {
      kind: 'summary',
      questionId: null,
      text: `${said}, I say`,
      original: [claimOf(said, n)],
      of: `s${n}`,
    }),
  'edited back': (id, said, n) =>
    addAct(id, { kind: 'summary', questionId: null, text: null, original: [claimOf(said, n)] }),
  sent: (id, said, n) => db.ledger.add(sentOf(id, `l${n}`, `{"messages":["${said}"]}`)),
};

const claimOf = (said: string, n: number) => ({
  text: `Nora said ${said}`,
  cites: [`r:${n}`],
  quote: { utteranceId: `r:${n}`, words: said },
});

const dump = async () => JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));

test('whatever was done with words, nothing of them is in any table once they are deleted', async () => {
  const deed = fc.constantFrom(...Object.keys(DEEDS));
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 14 }), async (deeds) => {
      const id = await agreedInterview();
      await addAct(id, { kind: 'note', noteId: 'n', questionId: null, text: 'My own note.' });
      for (const [n, name] of deeds.entries()) await DEEDS[name]?.(id, `xylophone ${n} zither`, n);
      await addAct(id, { kind: 'consent', answer: 'withdrawn', wording: '' });
      await deleteWords(id);
      expect(await dump()).not.toMatch(/xylophone|zither/);
      expect(await dump()).toContain('My own note.');
    }),
    { numRuns: 40 },
  );
});

test('the deeds of that test do leave words in every table that can hold them', async () => {
  const id = await agreedInterview();
  for (const [n, name] of Object.keys(DEEDS).entries()) await DEEDS[name]?.(id, `xylophone ${n} zither`, n);
  const holding = await Promise.all(
    db.tables.map(async (table) => (JSON.stringify(await table.toArray()).includes('xylophone') ? [table.name] : [])),
  );
  expect(holding.flat().sort()).toEqual(['acts', 'ledger', 'summaries', 'utterances']);
});
