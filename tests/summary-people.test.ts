import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Role, Utterance } from '@/utils/records';
import type { Known } from '@/utils/roles';
import { stateOf } from '@/utils/state';
import { planFor } from '@/utils/summary/heard';
import { peopleOf } from '@/utils/summary/people';

const KNOWN: Known = {
  roles: new Map(),
  names: new Map(),
  platform: 'zoom',
  interviewer: 'Lucy Tanner',
  candidate: 'MK',
};

const utterance = (place: number, speaker: string, text: string): Utterance => ({
  id: `u${place}`,
  interviewId: 'i',
  place,
  speaker,
  text,
  at: 0,
  time: 0,
  changedAt: 0,
  settled: true,
});

/** Everything that would leave about what was said. */
const sent = (known: Known, turns: [speaker: string, text: string][]): string =>
  planFor(
    null,
    {
      questions: [],
      state: stateOf([]),
      known,
      utterances: turns.map(([speaker, text], at) => utterance(at, speaker, text)),
    },
    { settings: { mask: true, context: 32_000 }, system: 'Write.', promptName: 'answer-1' },
  )
    .parts.map(({ ask }) => ask.user)
    .join('\n');

const given = (roles: [string, Role][], names: [string, string][] = []): Known => ({
  ...KNOWN,
  roles: new Map(roles),
  names: new Map(names),
});

test('a candidate of whom only initials were entered is masked by the name that the page shows', () => {
  const known = given([['Maria Kowalska', 'candidate']]);
  const text = sent(known, [['Maria Kowalska', 'I am Maria Kowalska, everybody says Maria. In mails I am MK.']]);
  expect(text).toContain('I am [candidate/3], everybody says [candidate/2]. In mails I am [candidate].');
});

test('so is one of whom the page shows a badge and the person said the name', () => {
  const known = given([['initials:MK', 'candidate']], [['initials:MK', 'Maria Kowalska']]);
  expect(sent(known, [['initials:MK', 'Kowalska is my name.']])).toContain('[candidate/3] is my name.');
});

test('a family name that only the page shows is masked with the first name', () => {
  const known = { ...KNOWN, candidate: 'Maria' };
  expect(sent(known, [['Maria Kowalska', 'Maria Kowalska here, Kowalska with a K.']])).toContain(
    '[1] [candidate/2] here, [candidate/3] with a K.',
  );
});

test('who was given a role or a name but did not speak is masked all the same', () => {
  const known = given([['Wanda Nowak', 'other']], [['initials:BZ', 'Bruno Zeller']]);
  const text = sent({ ...known, candidate: 'Maria' }, [['Maria', 'Wanda asked, Zeller answered.']]);
  expect(text).toMatch(/\[1\] \[person \d(?:\/\d)?\] asked, \[person \d(?:\/\d)?\] answered\./);
});

test('another name in brackets is masked, what a page notes there is not', () => {
  const known = given([['MK (Maria Kowalska)', 'candidate']]);
  expect(sent(known, [['MK (Maria Kowalska)', 'Maria likes guests.']])).toContain('] likes guests.');
  const noted = given([['Maria (Guest)', 'candidate']]);
  expect(sent(noted, [['Maria (Guest)', 'As a guest you see one tenant.']])).toContain('[1] As a guest you see');
});

test('the page’s word for oneself is no name', () => {
  const meet: Known = { ...KNOWN, platform: 'meet', candidate: 'Maria' };
  expect(peopleOf(meet, ['Du', 'Maria']).interviewer).toEqual(['Lucy Tanner']);
  expect(sent(meet, [['Maria', 'Du und ich.']])).toContain('[1] Du und ich.');
});

const NAMES = ['Maria', 'Kowalska', 'Zoë', 'Þór', 'Nguyễn', 'Anaïs', 'Wójcik', 'Okonkwo', "O'Neill", 'Sven', 'Takeda'];
const name = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
const label = fc.oneof(
  name,
  name.map((each) => `${each} (Guest)`),
  name.map((each) => each.toUpperCase()),
  fc.constantFrom('initials:AB', 'initials:CD', 'photo:x1', 'You', 'AB'),
);
const FILLER = ['so', 'then', 'asked', 'about the queue,', 'and', '.', 'said', '-', 'with', '’s service'];
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

test('no label and no given name of anybody is left in what is sent, whatever their roles', () => {
  const role = fc.constantFrom<Role>('candidate', 'interviewer', 'other');
  fc.assert(
    fc.property(
      fc.record({
        speakers: fc.uniqueArray(label, { minLength: 1, maxLength: 5 }),
        roles: fc.array(fc.option(role), { minLength: 5, maxLength: 5 }),
        calls: fc.array(fc.option(name), { minLength: 5, maxLength: 5 }),
        entered: fc.tuple(fc.oneof(name, fc.constant('AB')), name),
        platform: fc.constantFrom<Known['platform']>('meet', 'zoom', 'teams'),
        words: fc.array(fc.tuple(fc.nat(40), fc.constantFrom(...FILLER), fc.boolean()), {
          minLength: 5,
          maxLength: 30,
        }),
      }),
      ({ speakers, roles, calls, entered, platform, words }) => {
        const known: Known = {
          platform,
          candidate: entered[0],
          interviewer: entered[1],
          roles: new Map(speakers.flatMap((each, at) => (roles[at] ? [[each, roles[at]]] : []))),
          names: new Map(speakers.flatMap((each, at) => (calls[at] && /^\w+:/.test(each) ? [[each, calls[at]]] : []))),
        };
        const all = [...speakers, ...known.names.values(), ...entered]
          .filter((each) => !/^\w+:|^You$/.test(each))
          .flatMap((each) => [each.replace(' (Guest)', ''), ...each.replace(' (Guest)', '').split(' ')]);
        const text = words
          .map(([at, filler, lower]) => {
            const named = all[at % all.length] ?? '';
            return `${filler} ${lower && named !== 'AB' ? named.toLowerCase() : named}`;
          })
          .join(' ');
        const left = plain(
          sent(
            known,
            [...speakers, entered[0]].map((each) => [each, text]),
          ),
        ).replace(/\[[^\]]*\]/g, '');
        for (const named of all) expect(left).not.toMatch(new RegExp(`(?<!\\p{L})${plain(named)}(?!\\p{L})`, 'u'));
      },
    ),
    { numRuns: 100 },
  );
});
