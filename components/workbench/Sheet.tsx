import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from '../scorecard/scorecard.css?raw';

/** Shows a scorecard with its own styles, which are those of the exported file and touch nothing around it. */
export function Sheet({ children }: { children: ReactNode }) {
  const host = useRef<HTMLElement>(null);
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  useEffect(() => {
    if (!host.current) return;
    const shadow = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    shadow.adoptedStyleSheets = [sheet];
    setRoot(shadow);
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached with Tab
    <section className="wb-sheet" ref={host} aria-label="Scorecard" tabIndex={0}>
      {root && createPortal(children, root as unknown as Element)}
    </section>
  );
}
