import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openFile } from '@/components/debrief/openFile';
import { newSealingKeys, seal } from '@/data/sealing';
import { debriefJson } from '@/utils/debrief/json';
import { addScorecards } from '@/utils/debrief/record';
import { scorecardJson } from '@/utils/export/json';
import { AT, CARDS, cardOf, EMPTY, recordOf } from './fixtures/debrief';
import { bytesOf, signedHtml, signedJson } from './fixtures/signed';

const open = (content: string | Uint8Array, keys: Parameters<typeof openFile>[2]['keys'] = null) =>
  openFile('some.json', typeof content === 'string' ? bytesOf(content) : content, { app: '0.1.0', keys });

/** A debrief as it is after these files were added to it. */
async function debriefOf(contents: string[]) {
  const opened = await Promise.all(contents.map((content) => open(content)));
  const given = opened.map((each, i) => {
    if (each.kind !== 'scorecard') throw new Error(JSON.stringify(each));
    return { ...each.given, id: `file-${i}`, addedAt: AT };
  });
  return addScorecards(EMPTY, given);
}

test('a debrief that was saved opens as it was, with its signatures', async () => {
  const [nora, leah] = [cardOf('Nora', 'Amir'), cardOf('Leah', 'Amir')];
  const signed = await signedJson(nora);
  const record = await debriefOf([
    signed,
    await signedHtml(leah),
    scorecardJson(cardOf('Wei', 'Amir')),
    signed.replace('Lindholm', 'Lindhalm'),
  ]);
  expect(record.scorecards.map(({ signature }) => signature)).toEqual([
    'unchanged',
    'unchanged',
    'unsigned',
    'changed',
  ]);
  expect(await open(debriefJson(record))).toEqual({ kind: 'debrief', record });
});

test('signatures that a saved debrief claims are checked again', async () => {
  const [unsigned] = recordOf([CARDS[0] as (typeof CARDS)[number]]).scorecards;
  const signed = await debriefOf([await signedJson(cardOf('Nora', 'Amir'))]);
  const changed = signed.scorecards.map((each) => ({ ...each, json: each.json.replace('Lindholm', 'Lindhalm') }));
  const forged = {
    ...EMPTY,
    scorecards: [{ ...unsigned, signature: 'unchanged', key: 'aaaa bbbb' }, ...changed, { ...changed[0], json: '{}' }],
  };
  const opened = await open(JSON.stringify(forged));
  expect(opened.kind === 'debrief' && opened.record.scorecards.map(({ signature, key }) => [signature, key])).toEqual([
    ['unsigned', null],
    ['changed', null],
    ['unsigned', null],
  ]);
});

test('a debrief that cannot be opened says why, and never that it is no scorecard', async () => {
  const json = debriefJson(recordOf());
  const problems = await Promise.all(
    [json.slice(0, -50), json.replace('"version": 1', '"version": 2'), json.replace('"notes"', '"note"')].map((each) =>
      open(each),
    ),
  );
  expect(problems.map((each) => each.kind === 'problem' && each.problem)).toEqual([
    'The debrief is cut off. Save it again where it was made.',
    'This debrief was saved by a newer Askside. Update Askside to read it.',
    'The debrief is not as Askside saves it. Save it again where it was made.',
  ]);
});

test('a sealed scorecard opens with its key, and with another one says so', async () => {
  const [keys, others] = [await newSealingKeys(), await newSealingKeys()];
  const sealed = await seal(await signedJson(cardOf('Nora', 'Amir')), keys.publicKey);
  expect(await open(sealed, keys)).toMatchObject({ kind: 'scorecard', given: { signature: 'unchanged' } });
  expect(await open(sealed, others)).toEqual({ kind: 'problem', problem: 'It was sealed to another key than yours.' });
  expect(await open(sealed)).toMatchObject({ kind: 'problem', problem: expect.stringContaining('no key here') });
});

test('a note that speaks of a debrief makes no debrief of its scorecard', async () => {
  const card = cardOf('Nora', 'Amir', { rationale: 'See "schema": "askside/debrief".' });
  expect((await open(scorecardJson(card))).kind).toBe('scorecard');
  expect((await open(await signedHtml(card))).kind).toBe('scorecard');
});
