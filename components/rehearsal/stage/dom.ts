/** An element of a document, with attributes and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  doc: Document,
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = doc.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** The word that an icon font of a call page draws as a symbol. */
export const ligature = (doc: Document, name: string): HTMLElement =>
  make(doc, 'i', { class: 'google-symbols', 'aria-hidden': 'true' }, name);
