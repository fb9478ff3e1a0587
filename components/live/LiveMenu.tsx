import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import { MenuList } from '@/components/parts/MenuList';
import { useConsentNow } from './useConsentNow';

interface Props {
  onWrapUp(): void;
  onConsent(): void;
  onKeys(): void;
  onLeave(): void;
  /** Missing where the kit does not offer the candidate's questions. */
  onTheirs: (() => void) | undefined;
}

/** What is rarely wanted during a call. */
export function LiveMenu({ onWrapUp, onConsent, onKeys, onLeave, onTheirs }: Props) {
  const { stands } = useConsentNow();
  return (
    <Menu.Root>
      <Menu.Trigger className="btn icon small" aria-label="More" title="More">
        <Ellipsis className="i" aria-hidden />
      </Menu.Trigger>
      <MenuList label="More" align="end">
        <Menu.Item className="menu-item" onClick={onWrapUp}>
          Wrap up <kbd>W</kbd>
        </Menu.Item>
        {onTheirs && (
          <Menu.Item className="menu-item" onClick={onTheirs}>
            Their questions <kbd>T</kbd>
          </Menu.Item>
        )}
        <Menu.Item className="menu-item" onClick={onConsent}>
          Consent <span className="t3">{stands ?? 'to another host'}</span>
        </Menu.Item>
        <Menu.Item className="menu-item" onClick={onKeys}>
          All keys <kbd>?</kbd>
        </Menu.Item>
        <Menu.Item className="menu-item" onClick={onLeave}>
          Leave it for now
        </Menu.Item>
      </MenuList>
    </Menu.Root>
  );
}
