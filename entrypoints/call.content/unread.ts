import { type Said, wordsAfter } from '@/utils/before';
import type { CallPage, PageRow } from './page';

/** Leaves out the words that stood in the page before reading was agreed to: what is on show now stays unread. */
export function unreadFrom(page: CallPage): (rows: PageRow[]) => PageRow[] {
  const region = page.find();
  const shown = region ? page.rows(region) : [];
  const before = new Map<Element, Said>(shown.map(({ node, speaker, text }) => [node, { speaker, text }]));
  return (rows) =>
    rows.flatMap((row) => {
      const own = before.get(row.node);
      const earlier = own ?? [...before.values()].find((each) => wordsAfter(row, each, false) !== row.text);
      const text = earlier ? wordsAfter(row, earlier, own !== undefined) : row.text;
      return text === null ? [] : [{ ...row, text }];
    });
}
