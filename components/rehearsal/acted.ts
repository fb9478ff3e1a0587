import type { ActedPlatform } from '@/utils/layouts';
import { ACTED } from '@/utils/practice';

/** Whose captions the rehearsal acts in a document now. */
export function actedIn(doc: Document): ActedPlatform {
  const found = doc.querySelector<HTMLElement>('[data-acted]')?.dataset.acted;
  return ACTED.find((each) => each === found) ?? 'meet';
}
