import { timeSummary } from './summary';

const { words, cold, summary, again, textRank, ratio } = timeSummary();
const rounded = (ms: number): number => Number(ms.toPrecision(3));

console.table({
  'points heard, models never read': { median: rounded(cold.points) },
  'summary, models never read': { median: rounded(cold.summary) },
  'summary of new words': summary,
  'summary of known words': again,
  TextRank: textRank,
});
console.log(JSON.stringify({ bench: 'summary', words, cold, summary, again, textRank, ratio }));
