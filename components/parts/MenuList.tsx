import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';

interface Props {
  /** Names the list for screen readers, as the part of the page that it is. */
  label: string;
  align: 'start' | 'end';
  /** Where it opens: downward, or upward from the foot of the panel. */
  side?: 'bottom' | 'top';
  wide?: boolean;
  children: ReactNode;
}

/** What a menu shows when it is open. */
export function MenuList({ label, align, side = 'bottom', wide = false, children }: Props) {
  return (
    <Menu.Portal>
      <Menu.Backdrop className="menu-behind" />
      <section aria-label={label}>
        <Menu.Positioner side={side} align={align} sideOffset={4}>
          <Menu.Popup className={wide ? 'menu wide' : 'menu'}>{children}</Menu.Popup>
        </Menu.Positioner>
      </section>
    </Menu.Portal>
  );
}
