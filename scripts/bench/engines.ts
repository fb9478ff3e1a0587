import uFuzzy from '@leeoniya/ufuzzy';
import { create, insert, search as searchOrama } from '@orama/orama';
import { Document } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Question } from '@/utils/pack';
import { ownSearchOf, type Search } from './own';

export const OWN = 'Askside';

const FIELDS = ['title', 'prompt', 'points', 'probes', 'cues'] as const;
type Doc = Record<(typeof FIELDS)[number] | 'id', string>;

/** The same words for everybody: what our own search reads. */
const docOf = (question: Question): Doc => ({
  id: question.id,
  title: question.title,
  prompt: question.prompt,
  points: question.listenFor.flatMap(({ point, cues }) => [point, ...cues]).join('\n'),
  probes: question.probes.map(({ text }) => text).join('\n'),
  cues: question.cues.join('\n'),
});

/** Each reads the questions and gives its search, with its defaults unless its name says otherwise. */
export const ENGINES: Record<string, (questions: readonly Question[]) => Search> = {
  [OWN]: ownSearchOf,
  'Fuse.js': (questions) => fuseOf(questions, false),
  'Fuse.js, tokens': (questions) => fuseOf(questions, true),
  MiniSearch: (questions) => miniSearchOf(questions, {}),
  // As its own pages advise for searching while typing.
  'MiniSearch, prefix and fuzzy': (questions) => miniSearchOf(questions, { prefix: true, fuzzy: 0.2 }),
  uFuzzy(questions) {
    const fuzzy = new uFuzzy();
    const texts = questions.map((question) => FIELDS.map((field) => docOf(question)[field]).join('\n'));
    return (query) => {
      const [found, info, order] = fuzzy.search(texts, query);
      const places = order ? order.map((at) => info.idx[at]) : found;
      return (places ?? []).flatMap((place) => questions[place ?? -1]?.id ?? []);
    };
  },
  FlexSearch(questions) {
    const index = new Document<Doc>({ document: { id: 'id', index: [...FIELDS] } });
    for (const question of questions) index.add(docOf(question));
    return (query) => index.search(query, { merge: true }).map(({ id }) => String(id));
  },
  Orama(questions) {
    const string = 'string' as const;
    const db = create({ schema: { title: string, prompt: string, points: string, probes: string, cues: string } });
    for (const question of questions) void insert(db, docOf(question));
    return (query) => {
      const results = searchOrama(db, { term: query });
      if (results instanceof Promise) throw new Error('Orama answers later, so it cannot be timed beside the others.');
      return results.hits.map((hit) => hit.id);
    };
  },
};

function fuseOf(questions: readonly Question[], useTokenSearch: boolean): Search {
  const fuse = new Fuse(questions.map(docOf), { keys: [...FIELDS], useTokenSearch });
  return (query) => fuse.search(query).map(({ item }) => item.id);
}

function miniSearchOf(questions: readonly Question[], searchOptions: { prefix?: boolean; fuzzy?: number }): Search {
  const index = new MiniSearch<Doc>({ fields: [...FIELDS], searchOptions });
  index.addAll(questions.map(docOf));
  return (query) => index.search(query).map(({ id }) => String(id));
}
