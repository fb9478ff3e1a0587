/** A whole number as it was typed, with blanks or commas between thousands; null where it is none. */
export function wholeNumber(typed: string): number | null {
  const text = typed.trim();
  return /^\d{1,3}([ ,\u00A0\u202F]\d{3})+$|^\d+$/.test(text) ? Number(text.replace(/\D/g, '')) : null;
}

/** An amount as it was typed, with a point or a comma before the decimals; null where it is none, or where a comma may mean either. */
export function amount(typed: string): number | null {
  const text = typed.trim();
  if (!/^\d+([.,]\d+)?$/.test(text) || /^[1-9]\d{0,2},\d{3}$/.test(text)) return null;
  return Number(text.replace(',', '.'));
}
