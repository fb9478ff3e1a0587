import { expect, test } from 'vitest';
import type { MatrixRow } from '@/utils/debrief/matrix';
import {
  agreementSentence,
  askedSentence,
  auditDetails,
  auditWords,
  cellWords,
  leniencySentence,
  spreadSentence,
  spreadWords,
} from '@/utils/debrief/words';
import type { Scorecard } from '@/utils/scorecard-schema';
import { CARDS, cardOf, cardsOf, viewOf } from './fixtures/debrief';

const personOf = (name: string, cards: readonly Scorecard[] = CARDS) => {
  const found = viewOf(cards).people.find(({ person }) => person.name.startsWith(name));
  if (!found?.matrix) throw new Error(`No levels of ${name}.`);
  return { ...found, matrix: found.matrix };
};
const rowOf = (name: string, label: string, cards?: readonly Scorecard[]): MatrixRow => {
  const row = personOf(name, cards).matrix.rows.find((each) => each.label === label);
  if (!row) throw new Error(`No row ${label}.`);
  return row;
};
const wordsOf = (name: string, label: string) => rowOf(name, label).cells.map(cellWords);

test('columns are interviewers by name, with what each recommended', () => {
  const { columns } = personOf('Nora').matrix;
  expect(columns.map(({ interviewer, recommendation }) => [interviewer.name, recommendation])).toEqual([
    ['Amir Haddad', 'no'],
    ['Daniel Osei', 'no decision'],
    ['Lucy Tanner', 'yes'],
    ['Petra Novak', 'yes'],
  ]);
});

test('a level, mixed, not assessed and its reason, and a missing scorecard are told apart', () => {
  expect(wordsOf('Nora', 'Databases')).toEqual(['Level\u00A04', 'Level\u00A03', 'Level\u00A02', 'Level\u00A01']);
  expect(wordsOf('Nora', 'Collaboration')).toEqual(['Level\u00A01', 'Not assessed', 'Mixed', 'Level\u00A03']);
  expect(wordsOf('Martin', 'Collaboration')[1]).toBe('Not assessed, no evidence');
  expect(wordsOf('Leah', 'Databases')[1]).toBe('No scorecard');
  const short = cardOf('Nora', 'Lucy');
  const cut = { ...short, competencies: short.competencies.filter(({ id }) => id !== 'api') };
  expect(rowOf('Nora', 'API design', [cut, cardOf('Nora', 'Amir')]).cells.map(cellWords)[1]).toBe(
    'Not in the scorecard',
  );
});

test('the evidence of a cell is at hand', () => {
  const cell = rowOf('Nora', 'Databases').cells[3];
  expect(cell).toMatchObject({
    kind: 'level',
    level: 1,
    evidence: [{ kind: 'note', question: { title: 'Indexing' } }],
  });
});

test('a level without evidence in a file made by hand is not assessed', () => {
  const card = cardOf('Nora', 'Lucy');
  const bare = { ...card, competencies: card.competencies.map((each) => ({ ...each, evidence: [] })) };
  expect(rowOf('Nora', 'API design', [bare]).cells).toMatchObject([{ kind: 'not assessed', reason: 'no evidence' }]);
});

test('two levels or more apart is a disagreement; mixed and not assessed do not count', () => {
  expect(rowOf('Nora', 'Databases').spread).toEqual({ low: 1, high: 4, by: 3 });
  expect(rowOf('Nora', 'Collaboration').spread).toEqual({ low: 1, high: 3, by: 2 });
  expect(rowOf('Nora', 'Reliability').spread).toEqual({ low: 3, high: 3, by: 0 });
  expect(rowOf('Jonas', 'Reliability').spread).toBeNull();
  expect(['Databases', 'Reliability'].map((label) => spreadWords(rowOf('Nora', label).spread))).toEqual([
    'by\u00A03',
    'same',
  ]);
  expect(spreadSentence(rowOf('Nora', 'Databases').spread)).toBe(
    'From level\u00A01 to level\u00A04, by\u00A03, worth talking about.',
  );
});

test('talk begins with the widest disagreement, then with what rests on little, each with its reason', () => {
  expect(personOf('Nora').topics.map(({ label, why, open }) => [label, why, open])).toEqual([
    ['Databases', 'Levels differ by 3: Petra Novak 1, Lucy Tanner 2, Daniel Osei 3 and Amir Haddad 4.', true],
    ['Collaboration', 'Levels differ by 2: Amir Haddad 1 and Petra Novak 3.', true],
    ['Reliability', 'Daniel Osei found evidence that points both ways.', true],
    ['API design', 'Levels are one apart: Lucy Tanner 3, Amir Haddad 4, Daniel Osei 4 and Petra Novak 4.', false],
    ['Security', 'Levels are one apart: Amir Haddad 1, Daniel Osei 1 and Petra Novak 2.', false],
    ['Scaling', 'All who gave a level gave level\u00A03.', false],
  ]);
  expect(personOf('Jonas').topics[1]?.why).toBe('Nobody assessed it.');
});

test('evidence is thin where one person assessed it, or half of the levels rest on one note', () => {
  const two = [cardOf('Nora', 'Petra'), cardOf('Nora', 'Lucy')];
  const topics = personOf('Nora', two).topics;
  expect(topics.find(({ label }) => label === 'Security')?.why).toBe(
    'Only Petra Novak assessed it, on 2 notes and quotes.',
  );
  const thin = personOf('Nora', [cardOf('Nora', 'Petra', { interviewId: 'x' })]).topics;
  expect(thin[0]).toMatchObject({
    label: 'Databases',
    why: 'Thin evidence: what Petra Novak gave rests on one note or quote.',
  });
});

test('agreement is over all candidates, with its n, and says that it proves nothing', () => {
  const { agreement } = viewOf();
  expect(agreement).toMatchObject({ units: 28, values: 98, raters: 4, hidden: null });
  expect(agreement.alpha).toBeCloseTo(0.467, 3);
  expect(agreementSentence(agreement)).toMatch(
    /^Agreement 0\.47 \(Krippendorff’s alpha for ranks; 28\u00A0ratings by two or more, 98\u00A0levels by 4\u00A0interviewers\)\. It hints/,
  );
});

test('agreement is hidden below ten units rated by two, and with one interviewer', () => {
  expect(agreementSentence(viewOf(cardsOf('Nora')).agreement)).toBe(
    'No figure for agreement: 6\u00A0ratings by two or more, and it says something from 10 on.',
  );
  const lucy = CARDS.filter(({ interviewer }) => interviewer.startsWith('Lucy'));
  expect(agreementSentence(viewOf(lucy).agreement)).toBe('Agreement needs two interviewers.');
});

test('two interviews by one person are no agreement of two', () => {
  const twice = CARDS.filter(({ interviewer }) => interviewer.startsWith('Lucy')).flatMap((card) => [
    card,
    { ...card, interviewId: `${card.interviewId} again` },
  ]);
  expect(viewOf(twice).agreement).toMatchObject({ hidden: 'one interviewer', units: 0 });
});

test('nothing is said of how strict somebody is below five shared candidates', () => {
  const { leniency } = viewOf();
  expect(leniency.map(({ interviewer }) => interviewer.name)).toEqual(['Amir Haddad', 'Lucy Tanner', 'Petra Novak']);
  expect(leniency.map(leniencySentence)[0]).toBe(
    'Amir Haddad, beside others on the same competency of the same candidate: higher 25 times, the same 25 times, lower 18 times, over 5 shared candidates.',
  );
  expect(viewOf(CARDS.filter(({ candidate }) => !candidate.startsWith('Wei'))).leniency).toEqual([]);
});

test('says of how many candidates each core question was asked, in the order of the kit, and why not', () => {
  const { audit, people } = viewOf();
  expect(audit.map(askedSentence)).toEqual([
    'Idempotency was asked of 5 of 5.',
    'Indexing was asked of 5 of 5.',
    'Bottleneck story was asked of 5 of 5.',
    'Third-party failure was asked of 4 of 5.',
    'Secrets was asked of 4 of 5.',
    'Readable backend was asked of 5 of 5.',
  ]);
  const leah = people.findIndex(({ person }) => person.name.startsWith('Leah'));
  const [secrets, idempotency] = [audit[4]?.cells[leah], audit[0]?.cells[leah]];
  if (!secrets || !idempotency) throw new Error('No cell of Leah.');
  expect(auditWords(secrets)).toBe('not asked: not reached, put off and skipped');
  expect(auditDetails(secrets)).toEqual([
    'Amir Haddad: not reached',
    'Lucy Tanner: put off and not asked',
    'Petra Novak: skipped',
  ]);
  expect(auditWords(idempotency)).toBe('27\u00A0min, spoken and tapped by 3');
});

test('a question that is no core question of somebody’s kit is told apart from one that was not reached', () => {
  const card = cardOf('Leah', 'Petra');
  const other = { ...card, kit: { ...card.kit, id: 'other' }, notAsked: [] };
  const cell = viewOf([cardOf('Wei', 'Lucy'), other]).audit.find(({ id }) => id === 'secrets')?.cells[0];
  expect(cell?.notAsked).toEqual([{ interviewer: 'Petra Novak', why: 'not in the kit' }]);
});

test('candidates stand side by side by name, with every level and no total', () => {
  const { sides, people } = viewOf();
  const databases = sides.find(({ label }) => label === 'Databases');
  expect(databases).toMatchObject({ compared: 5, apart: 2 });
  expect(databases?.cells.map((cell) => cell?.person)).toEqual(people.map(({ person }) => person.id));
  expect(databases?.cells[3]?.levels.map(({ cell }) => cellWords(cell))).toEqual([
    'Level\u00A04',
    'Level\u00A03',
    'Level\u00A02',
    'Level\u00A01',
  ]);
  expect(JSON.stringify(viewOf())).not.toMatch(/"(?:total|average|mean|rank|score)"/);
});
