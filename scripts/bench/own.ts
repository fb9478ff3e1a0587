import type { Question } from '@/utils/pack';
import { searcherOf } from '@/utils/search';

/** Finds the ids of questions, best first. */
export type Search = (query: string) => string[];

/** Rows of hits that a panel shows at once; their marks are made, as the screen does. */
const SHOWN = 10;

/** Our own search, as the panel uses it. */
export function ownSearchOf(questions: readonly Question[]): Search {
  const search = searcherOf(questions);
  return (query) => {
    const hits = search(query);
    for (const hit of hits.slice(0, SHOWN)) void [hit.title, hit.prompt];
    return hits.map((hit) => hit.question.id);
  };
}
