import { Menu } from '@base-ui/react/menu';
import { useQuery } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { MenuList } from '@/components/parts/MenuList';
import { settingsQuery } from '@/data/queries';
import { changeSettings } from '@/data/settings';
import { openRehearsal, openWorkbench } from '@/data/tabs';
import type { Settings } from '@/utils/records';

const THEMES: readonly { theme: Settings['theme']; label: string }[] = [
  { theme: 'system', label: 'As the system' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
];

/** Practice, the workbench, the tour, your name and the appearance. */
export function PanelMenu({ onTour }: { onTour(): void }) {
  const theme = useQuery(settingsQuery).data?.theme ?? 'system';
  return (
    <Menu.Root>
      <Menu.Trigger className="btn icon small" aria-label="More" title="More">
        <Ellipsis className="i" aria-hidden />
      </Menu.Trigger>
      <MenuList label="More" align="end">
        <Menu.Item className="menu-item" onClick={() => void openRehearsal()}>
          Practise
        </Menu.Item>
        <Menu.Item className="menu-item" onClick={() => void openWorkbench()}>
          Interviews and debrief
        </Menu.Item>
        <Menu.Item className="menu-item" onClick={() => void openWorkbench('settings')}>
          Settings
        </Menu.Item>
        <Menu.Item className="menu-item" onClick={onTour}>
          Your name and the tour
        </Menu.Item>
        <Menu.Separator className="menu-line" />
        <Menu.RadioGroup
          value={theme}
          onValueChange={(next: Settings['theme']) => void changeSettings({ theme: next })}
        >
          {THEMES.map((each) => (
            <Menu.RadioItem key={each.theme} value={each.theme} className="menu-item">
              {each.label}
              {each.theme === theme && <span className="t3">now</span>}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </MenuList>
    </Menu.Root>
  );
}
