import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode, RefObject } from 'react';

interface Props {
  title: string;
  open: boolean;
  onClose(): void;
  /** What has the focus at first; without it the first control. */
  first?: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** A sheet from the foot of the panel. Esc closes it and gives the focus back. */
export function Sheet({ title, open, onClose, first, children }: Props) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => next || onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup className="sheet" {...(first && { initialFocus: first })}>
          <div className="sheet-top">
            <Dialog.Title className="sheet-title">{title}</Dialog.Title>
            <Dialog.Close className="btn small">
              Close <kbd>Esc</kbd>
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
