/** Pixels from the end that still count as the end. */
const NEAR = 8;

/** Keeps the newest words in sight until somebody scrolls away from them; `jump`, shown then, goes back to the end. */
export function followEnd(region: HTMLElement, jump?: HTMLElement): () => void {
  let away = false;
  const toEnd = () => {
    if (!away) region.scrollTop = region.scrollHeight;
  };
  region.addEventListener('scroll', () => {
    away = region.scrollHeight - region.scrollTop - region.clientHeight > NEAR;
    if (jump) jump.hidden = !away;
  });
  jump?.addEventListener('click', () => {
    away = false;
    region.focus();
    toEnd();
  });
  // Another width breaks the lines elsewhere, another height shows fewer.
  const { ResizeObserver } = region.ownerDocument.defaultView ?? {};
  if (ResizeObserver) new ResizeObserver(toEnd).observe(region);
  return toEnd;
}
