import fc from 'fast-check';
import { expect, test } from 'vitest';
import { debriefViewOf } from '@/utils/debrief/debrief';
import { matchToTakeBack, proposalsOf } from '@/utils/debrief/matches';
import { peopleOf } from '@/utils/debrief/people';
import type { Received } from '@/utils/debrief/received';
import { answerMatch, chooseRevision } from '@/utils/debrief/record';
import { standingOf } from '@/utils/debrief/revisions';
import { matchQuestion } from '@/utils/debrief/words';
import type { Scorecard } from '@/utils/scorecard-schema';
import { CARDS, cardOf, EMPTY, PETRA, receivedOf, viewOf } from './fixtures/debrief';

const named = (candidate: string, reference: string, interviewId: string): Scorecard =>
  cardOf('Nora', 'Lucy', { candidate, reference, interviewId });
const namesOf = (cards: Scorecard[]) => peopleOf(standingOf(receivedOf(cards))).map(({ name }) => name);
const textsOf = (cards: Scorecard[], record = EMPTY) => viewOf(cards, record).remarks.map(({ text }) => text);

test('nineteen files of the sample are five candidates, by name', () => {
  expect(namesOf(CARDS)).toEqual(['Jonas Mbeki', 'Leah Cohen', 'Martin Hruby', 'Nora Lindholm', 'Wei Zhang']);
  expect(viewOf().proposals).toEqual([]);
  expect(viewOf().remarks).toEqual([]);
});

test('the same reference and name is one candidate, whatever the case, accents and spaces of the name', () => {
  expect(namesOf([named('José  Díaz', 'BE-1 ', 'a'), named('jose diaz', 'BE-1', 'b')])).toHaveLength(1);
});

test('the same name under another reference is kept apart, and asked about', () => {
  const cards = [named('Nora Lindholm', 'BE-1', 'a'), named('Lindholm, Nora', 'BE-2', 'b')];
  const view = viewOf(cards);
  expect(view.people).toHaveLength(2);
  expect(view.proposals).toMatchObject([{ why: 'same name' }]);
  expect(view.proposals.map(matchQuestion)).toEqual([
    'Lindholm, Nora (BE-2) and Nora Lindholm (BE-1) have one name. Are they one candidate? They are kept apart until you say so.',
  ]);
});

test('the same reference under another name is not merged silently', () => {
  const view = viewOf([named('Nora Lindholm', 'BE-1', 'a'), named('Wei Zhang', 'BE-1', 'b')]);
  expect(view.people).toHaveLength(2);
  expect(view.proposals.map(matchQuestion)).toEqual([
    'BE-1 stands for Nora Lindholm and for Wei Zhang. Are they one candidate? They are kept apart until you say so.',
  ]);
});

test('without a reference nobody is matched, not even by the same name', () => {
  const view = viewOf([named('Nora Lindholm', '', 'a'), named('Nora Lindholm', ' ', 'b')]);
  expect(view.people).toHaveLength(2);
  expect(view.proposals).toHaveLength(1);
});

test('a confirmed match is one candidate and says so; a denied one is not asked about again', () => {
  const cards = [named('Nora Lindholm', 'BE-1', 'a'), named('Nora Lindholm', 'BE-2', 'b')];
  const [proposal] = viewOf(cards).proposals;
  if (!proposal) throw new Error('Nothing is proposed.');
  const same = viewOf(cards, answerMatch(EMPTY, proposal.people, true, PETRA));
  expect(same.people.map(({ person }) => person.references)).toEqual([['BE-1', 'BE-2']]);
  expect(same.proposals).toEqual([]);
  expect(same.remarks[0]?.text).toBe(
    'Nora Lindholm (BE-1 and BE-2) is read as one candidate, as confirmed by Petra Novak.',
  );
  const apart = viewOf(cards, answerMatch(EMPTY, proposal.people, false, PETRA));
  expect(apart.people).toHaveLength(2);
  expect(apart.proposals).toEqual([]);
});

test('a hundred candidates of one name lead to a question for each but the first', () => {
  const cards = Array.from({ length: 100 }, (_, i) => named('Candidate', `BE-${i}`, `interview ${i}`));
  expect(viewOf(cards).proposals).toHaveLength(99);
});

test('of two revisions the newest stands, the older is listed and can be chosen', () => {
  const cards = [
    cardOf('Nora', 'Lucy', { rationale: 'Changed my mind.', exportedAt: Date.UTC(2026, 10, 16, 12, 0) }),
    cardOf('Nora', 'Lucy'),
  ];
  const [standing] = standingOf(receivedOf(cards));
  expect([standing?.standing.id, standing?.others.map(({ id }) => id)]).toEqual(['file-1', ['file-2']]);
  expect(textsOf(cards)).toEqual([
    'Lucy Tanner on Nora Lindholm: 2 versions of one scorecard. “scorecard-1.json” of Mon 16 Nov 2026, 12:00 stands; left out: “scorecard-2.json” of Mon 16 Nov 2026, 09:59.',
  ]);
  const chosen = chooseRevision(EMPTY, cards[0]?.interviewId ?? '', 'file-2', PETRA);
  expect(viewOf(cards, chosen).people[0]?.person.cards[0]?.standing.id).toBe('file-2');
  expect(textsOf(cards, chosen)[0]).toContain('stands, as chosen, though a newer one is there');
});

test('two revisions of the same moment, or by another key, are not trusted silently', () => {
  const [first, second] = receivedOf([cardOf('Nora', 'Lucy'), cardOf('Nora', 'Lucy', { rationale: 'Other words.' })]);
  if (!first || !second) throw new Error('Two files are needed.');
  const signed = (each: Received, key: string): Received => ({ ...each, signature: 'unchanged', key });
  expect(standingOf([signed(first, 'aa'), signed(second, 'bb')])[0]?.differ).toEqual(['time', 'key']);
  expect(standingOf([signed(first, 'aa'), second])[0]?.differ).toContain('key');
});

test('the same content twice is one scorecard, that of the better signature', () => {
  const [first, second] = receivedOf([cardOf('Nora', 'Lucy'), cardOf('Nora', 'Lucy')]);
  if (!first || !second) throw new Error('Two files are needed.');
  const [standing] = standingOf([first, { ...second, signature: 'unchanged', key: 'aa' }]);
  expect([standing?.standing.id, standing?.others, standing?.duplicates]).toEqual(['file-2', [], [first]]);
  expect(textsOf([first.scorecard, second.scorecard])).toEqual([
    'Lucy Tanner on Nora Lindholm: “scorecard-2.json” says the same again and is left out.',
  ]);
});

test('other kits, two keys of one interviewer, a second interview and an unfinished one are said', () => {
  const card = cardOf('Nora', 'Lucy');
  const again = { ...card, interviewId: 'again', finished: false, kit: { ...card.kit, version: 2 } };
  const texts = textsOf([card, again]).join('\n');
  expect(texts).toContain('Lucy Tanner interviewed Nora Lindholm twice.');
  expect(texts).toContain('the interview was not finished when this was written');
  expect(texts).toContain('2 kits were used: Backend engineer, 60 minutes, version\u00A01, structured (1)');
});

const any = fc.array(
  fc.record({
    candidate: fc.constantFrom('Ana', 'ana', 'Ben', ''),
    reference: fc.constantFrom('', 'R1', 'R2'),
    interviewId: fc.constantFrom('a', 'b', 'c', 'd', ''),
    exportedAt: fc.constantFrom(1, 2),
    rationale: fc.constantFrom('x', 'y'),
  }),
  { maxLength: 12 },
);

test('whatever comes in, every file is somewhere once, and nobody is merged without a reference or an answer', () => {
  fc.assert(
    fc.property(any, (changes) => {
      const received = receivedOf(changes.map((each) => cardOf('Nora', 'Lucy', each)));
      const standing = standingOf(received);
      const files = standing.flatMap((each) => [each.standing, ...each.others, ...each.duplicates]);
      expect(files.map(({ id }) => id).sort()).toEqual(received.map(({ id }) => id).sort());
      const people = peopleOf(standing);
      expect(people.flatMap(({ cards }) => cards)).toHaveLength(standing.length);
      for (const { cards, references, names } of people) {
        if (cards.length > 1) expect(references).toHaveLength(1);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(1);
      }
    }),
  );
});

test('answers lead to an end: when each proposal is answered, none is left', () => {
  fc.assert(
    fc.property(any, fc.array(fc.boolean(), { minLength: 1 }), (changes, says) => {
      const standing = standingOf(receivedOf(changes.map((each) => cardOf('Nora', 'Lucy', each))));
      const answers: { people: string[]; same: boolean }[] = [];
      for (let i = 0; i < 100; i++) {
        const [next] = proposalsOf(peopleOf(standing, answers), answers);
        if (!next) return;
        answers.push({ people: next.people, same: says[i % says.length] ?? true });
      }
      throw new Error('Still asking.');
    }),
  );
});

test('a newer file without a signature takes no signed one’s place by itself', () => {
  const older = cardOf('Nora', 'Lucy');
  const forged = { ...older, recommendation: 'strong no' as const, exportedAt: older.exportedAt + 1 };
  const [first, second] = receivedOf([older, forged]);
  if (!first || !second) throw new Error('Two files are needed.');
  const files: Received[] = [{ ...first, signature: 'unchanged', key: 'aa' }, second];
  const view = debriefViewOf(EMPTY, files);
  expect(view.people[0]?.person.cards[0]).toMatchObject({ standing: { id: 'file-1' }, because: 'signed' });
  expect(view.remarks[0]?.text).toContain('“scorecard-1.json” of Mon 16 Nov 2026, 09:59 stands, because it is signed');
  expect(view.remarks[0]?.text).toContain('left out: “scorecard-2.json” of Mon 16 Nov 2026, 09:59.');
});

test('the last answer about two candidates counts, so that a match can be taken back', () => {
  const cards = [named('Nora Lindholm', 'BE-1', 'a'), named('Nora Lindholm', 'BE-2', 'b'), named('Nora', 'BE-2', 'c')];
  let record = EMPTY;
  for (let i = 0; i < 2; i++) {
    const [proposal] = viewOf(cards, record).proposals;
    record = answerMatch(record, proposal?.people ?? [], true, PETRA);
  }
  const [all, ...more] = viewOf(cards, record).people;
  expect(more).toEqual([]);
  const back = all && matchToTakeBack(all.person, record.matches);
  if (!back) throw new Error('Nothing can be taken back.');
  record = answerMatch(record, back, false, PETRA);
  const { people, proposals } = viewOf(cards, record);
  expect([people.length, proposals]).toEqual([2, []]);
  const [first] = people.filter(({ person }) => person.present.length === 2);
  const again = first && matchToTakeBack(first.person, record.matches);
  record = answerMatch(record, again ?? [], false, PETRA);
  expect(viewOf(cards, record).people).toHaveLength(3);
  expect(viewOf(cards, record).people.map(({ person }) => matchToTakeBack(person, record.matches))).toEqual([
    null,
    null,
    null,
  ]);
});

test('a newer file that was changed after signing takes no other’s place, unless it is chosen', () => {
  const older = cardOf('Nora', 'Lucy');
  const [first, second] = receivedOf([
    older,
    { ...older, rationale: 'Other words.', exportedAt: older.exportedAt + 1 },
  ]);
  if (!first || !second) throw new Error('Two files are needed.');
  const files: Received[] = [
    { ...first, signature: 'unchanged', key: 'aa' },
    { ...second, signature: 'changed', key: 'aa' },
  ];
  expect(standingOf(files)[0]).toMatchObject({ standing: { id: 'file-1' }, because: 'not changed' });
  const chosen = new Map([[older.interviewId, 'file-2']]);
  expect(standingOf(files, chosen)[0]).toMatchObject({ standing: { id: 'file-2' }, because: 'newest' });
});
