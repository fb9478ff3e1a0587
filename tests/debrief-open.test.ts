import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { armor } from 'age-encryption';
import { expect, test } from 'vitest';
import { openFile } from '@/components/debrief/openFile';
import { scorecardHtml } from '@/components/scorecard/toHtml';
import { newSealingKeys, seal } from '@/data/sealing';
import { debriefViewOf, openedOf } from '@/utils/debrief/debrief';
import { debriefJson } from '@/utils/debrief/json';
import { readCard } from '@/utils/debrief/read-card';
import { addScorecards } from '@/utils/debrief/record';
import { signatureWords } from '@/utils/debrief/words';
import { scorecardJson } from '@/utils/export/json';
import { AT, CARDS, cardOf, EMPTY, recordOf } from './fixtures/debrief';
import { bytesOf, signedHtml, signedJson } from './fixtures/signed';
import { summarised } from './fixtures/summarised';

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

test('a scorecard with a summary is opened, kept as it is and read back, beside one of the version before', async () => {
  const earlier = readFileSync(new URL('fixtures/scorecards/version-2.json', import.meta.url), 'utf8');
  const record = await debriefOf([await signedJson(summarised()), await signedHtml(summarised()), earlier]);
  expect(record.scorecards.map(({ signature }) => signature)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  expect(record.scorecards.map(({ json }) => readCard(json)?.summary?.parts.length ?? null)).toEqual([7, 7, null]);
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

test('why a file counts as changed is kept, comes back from a saved debrief, and is not taken from its words', async () => {
  const page = (await signedHtml(cardOf('Nora', 'Amir'))).replace('Lindholm</h1>', 'Lindhalm</h1>');
  const record = await debriefOf([page, (await signedJson(cardOf('Leah', 'Amir'))).replace('Cohen', 'Cahen')]);
  expect(record.scorecards.map(({ why }) => why)).toEqual(['other page', 'other record']);
  expect(await open(debriefJson(record))).toEqual({ kind: 'debrief', record });
  const forged = record.scorecards.map((each) => ({ ...each, signature: 'unsigned', why: null }));
  const opened = await open(debriefJson({ ...record, scorecards: forged as typeof record.scorecards }));
  expect(opened.kind === 'debrief' && opened.record.scorecards[1]).toMatchObject({ signature: 'changed' });
});

test('nothing is said to be changed after signing that never was signed, or was not seen to be changed', async () => {
  const said = async (content: string, app: string) => {
    const opened = await openFile('a.html', bytesOf(content), { app, keys: null });
    if (opened.kind !== 'scorecard') throw new Error(JSON.stringify(opened));
    const record = addScorecards(EMPTY, [{ ...opened.given, id: 'a', addedAt: AT }]);
    return debriefViewOf(record, openedOf(record, readCard).received).remarks.map(({ text }) => text);
  };
  const unsigned = scorecardHtml(cardOf('Nora', 'Amir')).replace('Lindholm</h1>', 'Lindhalm</h1>');
  expect(await said(unsigned, '0.1.0')).toEqual([
    'Amir Haddad on Nora Lindholm, “a.html”: Changed since export. The page is not the one that its record makes; go by the record. Ask Amir Haddad for it again.',
  ]);
  const other = (await signedHtml(cardOf('Nora', 'Amir'))).replace('Checked', 'Tested').replace('Signed;', 'Sealed;');
  expect((await said(other, '9.0.0'))[0]).toContain('cannot be compared: another version of Askside wrote it');
  expect((await said(other, '9.0.0'))[0]).not.toContain('Changed since');
});

test('that the looks of a page were not compared is said in the debrief', async () => {
  const html = (await signedHtml(cardOf('Nora', 'Amir'))).replace('class="sheet"', 'class="other"');
  const opened = await openFile('a.html', bytesOf(html), { app: '9.0.0', keys: null });
  if (opened.kind !== 'scorecard') throw new Error(JSON.stringify(opened));
  const record = addScorecards(EMPTY, [{ ...opened.given, id: 'a', addedAt: AT }]);
  const [received] = openedOf(record, readCard).received;
  expect(received && signatureWords(received)).toContain('its looks were not compared');
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
  const letters = bytesOf(armor.encode(sealed));
  expect(await open(letters, keys)).toMatchObject({ kind: 'scorecard', given: { signature: 'unchanged' } });
  const twice = await seal(armor.encode(sealed), keys.publicKey);
  expect(await open(twice, keys)).toMatchObject({ problem: expect.stringContaining('It was sealed twice') });
});

test('a note that speaks of a debrief makes no debrief of its scorecard', async () => {
  const card = cardOf('Nora', 'Amir', { rationale: 'See "schema": "askside/debrief".' });
  expect((await open(scorecardJson(card))).kind).toBe('scorecard');
  expect((await open(await signedHtml(card))).kind).toBe('scorecard');
});
