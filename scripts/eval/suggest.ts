import { z } from 'zod';
import { coreQuestions } from '@/data/bank';
import type { Kit } from '@/utils/kit';
import { stateOf } from '@/utils/state';
import { type Suggestion, suggest } from '@/utils/suggest';
import { intervalOf, mean, shareOf, timed } from './measure';
import type { Row } from './rows';
import type { Outcome } from './tasks';

const schema = z.object({
  text: z.string(),
  current: z.string().nullable(),
  relevant: z.record(z.string(), z.number()),
});
type Answer = z.infer<typeof schema>;

/** No plan and no clock: the ranking is by what was said alone. */
const kit: Kit = {
  id: 'open',
  name: 'Open',
  version: 1,
  mode: 'conversational',
  packs: [],
  sections: [{ id: 'free', title: 'Free choice', minutes: 600, kind: 'free', questions: [] }],
};

interface Got {
  id: string;
  kind: Suggestion['kind'];
  heard: boolean;
}

/** What would be asked next after each answer, and whether it claims to follow from it. */
export function suggestTask(rows: readonly Row[]): Outcome {
  const answers = rows.map((row) => schema.parse(row));
  const { got, usPerRow } = timed(answers, suggested);
  const judged = answers.map((answer, index) => ({ answer, got: got[index] ?? [] }));
  const leading = judged.filter(({ answer }) => Object.keys(answer.relevant).length > 0);
  const empty = judged.filter(({ answer }) => Object.keys(answer.relevant).length === 0);
  const evaded = leading.filter(({ answer }) => answer.current !== null && answer.current in answer.relevant);
  const hits = (most: number, among = leading) =>
    among.filter((each) => isHit(each.answer, each.got.slice(0, most))).length;
  const claims = empty.filter((each) => each.got[0]?.heard).length;
  const figures = {
    hit1: shareOf(hits(1), leading.length),
    hit3: shareOf(hits(3), leading.length),
    ndcg3: mean(leading.map((each) => ndcgOf(each.answer, each.got))),
    falseLinks: shareOf(claims, empty.length),
    intervals: {
      hit1: intervalOf(hits(1), leading.length),
      hit3: intervalOf(hits(3), leading.length),
      falseLinks: intervalOf(claims, empty.length),
    },
    evaded: { n: evaded.length, hit1: shareOf(hits(1, evaded), evaded.length) },
  };
  const { hit1, hit3, ndcg3, falseLinks } = figures;
  return {
    got,
    figures,
    table: { all: { n: rows.length, leading: leading.length, empty: empty.length, hit1, hit3, ndcg3, falseLinks } },
    usPerRow,
  };
}

function suggested({ text, current }: Answer): Got[] {
  const asked = current
    ? [
        {
          id: 'a',
          interviewId: 'i',
          seq: 1,
          at: 0,
          time: 0,
          kind: 'ask' as const,
          questionId: current,
          how: 'pressed' as const,
        },
      ]
    : [];
  const said = [{ id: 'u', text, questionId: current, time: 1 }];
  const situation = { questions: coreQuestions, kit, state: stateOf(asked), elapsed: 60_000, said };
  return suggest(situation, coreQuestions.length).map((each) => ({
    id: each.questionId,
    kind: each.kind,
    heard: each.reason.heard !== null,
  }));
}

/** A relevant question; where the answer evaded the current one, a probe of that. */
const isHit = ({ relevant }: Answer, got: readonly Got[]): boolean => got.some(({ id }) => (relevant[id] ?? 0) > 0);

/** Normalised discounted gain of the first three: Järvelin and Kekäläinen (2002), with the labels as gains. */
function ndcgOf({ relevant }: Answer, got: readonly Got[]): number {
  const discounted = (gains: readonly number[]) =>
    gains.slice(0, 3).reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
  const best = discounted(Object.values(relevant).sort((a, b) => b - a));
  return best === 0 ? 0 : discounted(got.map(({ id }) => relevant[id] ?? 0)) / best;
}
