/** Frequent little words of English that are rare or absent elsewhere. */
const ENGLISH = new Set(
  'the and to of a in that it is was i you we for on so but with this have be are not they what there if or at as had just would then my your do from can about were like when which one up out how our'.split(
    ' ',
  ),
);

/** Fewer words than this say nothing about a language. */
const ENOUGH = 30;
/** About two in five words of spoken English are in the list; of the languages nearest to it, under one in eight. */
const SHARE = 0.2;

/** Whether captions are in English; null while there are too few words to tell. */
export function seemsEnglish(texts: readonly string[]): boolean | null {
  const words =
    texts
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{M}']+/gu) ?? [];
  if (words.length < ENOUGH) return null;
  return words.filter((word) => ENGLISH.has(word)).length / words.length >= SHARE;
}
