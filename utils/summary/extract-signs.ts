import type { Signs } from '../linear';
import type { Word } from '../words';
import { contentOf } from '../words-in';
import { kindsIn } from './extract-kinds';
import type { Unit } from './extract-units';

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Numbers in words; "one" and "first" are none. */
const NUMBERS =
  listed(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half quarter third
  twice zero dozen percent`);
/** What is counted or measured makes a figure of a number. */
const UNITS =
  listed(`ms millisecond milliseconds second seconds minute minutes hour hours day days week weeks month months year years
  percent gigabyte gigabytes megabyte megabytes gb mb kb euro euros dollar dollars pound pounds request requests row rows
  query queries time times event events call calls p95 p99 customer customers user users error errors message messages
  alert alerts connection connections instance instances line lines place places`);

/** What a reader may go by in each unit of an utterance, whatever was asked. The names are those of the model. */
export function signsIn(text: string, units: readonly Unit[]): Signs[] {
  const total = units.reduce((sum, { words }) => sum + words.length, 0);
  return units.map((unit, index) => ({
    ...wordingOf(text.slice(unit.start, unit.end), unit.words),
    ...(units.length > 1 && placeOf(index, units.length)),
    total: Math.log(total + 1) / 3,
    'goes on': units[index - 1]?.sentence === unit.sentence ? 1 : 0,
  }));
}

/** How much the words of a unit are those of the question: its wording and its points to listen for. */
export function overlapOf(words: readonly Word[], asked: ReadonlySet<string>): Signs {
  const stems = contentOf(words);
  const shared = [...stems].filter((stem) => asked.has(stem)).length;
  return { overlap: Math.min(4, shared) / 2, 'share of overlap': shared / (stems.size || 1) };
}

/** The first sentence takes up the question, the last rounds off: what matters stands between. */
function placeOf(index: number, units: number): Signs {
  return {
    place: index / (units - 1),
    first: index === 0 ? 1 : 0,
    second: index === 1 ? 1 : 0,
    between: index > 0 && index < units - 1 ? 1 : 0,
    'last but one': index === units - 2 ? 1 : 0,
    last: index === units - 1 ? 1 : 0,
  };
}

function wordingOf(text: string, words: readonly Word[]): Signs {
  const plain = words.map((word) => word.text).join(' ');
  const content = contentOf(words).size;
  const { numbers, counted } = figuresIn(words);
  return {
    ...kindsIn(plain),
    words: Math.min(25, words.length) / 10,
    short: words.length <= 4 ? 1 : 0,
    long: words.length > 20 ? 1 : 0,
    content: Math.min(12, content) / 5,
    dense: content / words.length,
    commas: (text.match(/,/g)?.length ?? 0) / 3,
    asks: text.endsWith('?') ? 1 : 0,
    figure: numbers > 0 ? 1 : 0,
    counted: Math.min(2, counted),
  };
}

/** Numbers in figures or words, and how many of them count or measure something. */
function figuresIn(words: readonly Word[]): { numbers: number; counted: number } {
  let [numbers, counted, inNumber] = [0, 0, false];
  for (const [index, { text }] of words.entries()) {
    const isNumber = /\d/.test(text) || NUMBERS.has(text);
    if (isNumber && !inNumber) {
      numbers++;
      if ([1, 2, 3].some((ahead) => UNITS.has(words[index + ahead]?.text ?? ''))) counted++;
    }
    inNumber = isNumber;
  }
  return { numbers, counted };
}
