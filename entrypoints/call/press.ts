/** Milliseconds: how long a menu may take to open, and how often it is looked for. */
const PATIENCE = 2_000;
const LOOK_EVERY = 50;

const POINTER = ['pointerdown', 'pointerup'];
const STEPS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];

/** Presses a control as a hand does: Zoom ignores a click that no pointer went down for. */
export function press(control: Element): void {
  const { left, top, width, height } = control.getBoundingClientRect();
  const at = { clientX: left + width / 2, clientY: top + height / 2 };
  for (const step of STEPS) {
    const how = {
      ...at,
      bubbles: true,
      cancelable: true,
      composed: true,
      detail: 1,
      buttons: step.endsWith('down') ? 1 : 0,
    };
    const isPointer = POINTER.includes(step);
    control.dispatchEvent(
      isPointer ? new PointerEvent(step, { ...how, isPrimary: true, pointerType: 'mouse' }) : new MouseEvent(step, how),
    );
  }
}

/** Looks until something is found, and gives up after `patience` ms with null. */
export async function until<T>(find: () => T | null, patience = PATIENCE): Promise<T | null> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
  return find();
}
