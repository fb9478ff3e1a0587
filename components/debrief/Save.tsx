import { Menu } from '@base-ui/react/menu';
import { useState } from 'react';
import { MenuList } from '@/components/parts/MenuList';
import { saveFile } from '@/components/wrapup/saveFile';
import type { DebriefView } from '@/utils/debrief/debrief';
import { debriefJson } from '@/utils/debrief/json';
import { debriefMarkdown } from '@/utils/debrief/markdown';
import type { Debrief } from '@/utils/debrief/record-schema';
import { canReopen } from './sizes';
import type { DebriefStore } from './store';
import { debriefHtml } from './toHtml';

interface Props {
  store: DebriefStore;
  view: DebriefView;
  /** Saves the page that works without Askside; null where there is none to save. */
  onSavePage: (() => void) | null;
}

/** Something is in it that would be missed, be it without scorecards. */
export const isBegun = ({ expected, scorecards }: Debrief): boolean => expected.length > 0 || scorecards.length > 0;

/** Saves the debrief as files. Covered levels are in none but the record, which holds the scorecards as they came. */
export function Save({ store, view, onSavePage }: Props) {
  const { record, now } = store;
  const offset = -new Date(now()).getTimezoneOffset();
  const name = (ending: string) => `debrief-${record.id.slice(0, 8)}.${ending}`;
  const [warned, setWarned] = useState(false);
  const saveRecord = () => {
    const json = debriefJson(record);
    saveFile(name('json'), 'application/json', json);
    const can = canReopen(json);
    setWarned(!can);
    if (can) store.onSaved?.(record);
  };
  return (
    <>
      <Menu.Root>
        <Menu.Trigger className="btn edge">Save as file</Menu.Trigger>
        <MenuList label="Formats" align="end" wide>
          {view.people.length > 0 && (
            <>
              <Menu.Item
                className="menu-item"
                onClick={() =>
                  saveFile(name('html'), 'text/html;charset=utf-8', debriefHtml({ record, view, at: now(), offset }))
                }
              >
                Page<span className="t3">.html</span>
              </Menu.Item>
              <Menu.Item
                className="menu-item"
                onClick={() =>
                  saveFile(name('md'), 'text/markdown;charset=utf-8', debriefMarkdown({ record, view, offset }))
                }
              >
                Text<span className="t3">.md</span>
              </Menu.Item>
            </>
          )}
          {(view.people.length > 0 || isBegun(record)) && (
            <Menu.Item className="menu-item" onClick={saveRecord}>
              Record, to go on later<span className="t3">.json</span>
            </Menu.Item>
          )}
          {onSavePage && (
            <Menu.Item className="menu-item" onClick={onSavePage}>
              Empty debrief page, for somebody without Askside<span className="t3">.html</span>
            </Menu.Item>
          )}
        </MenuList>
      </Menu.Root>
      {warned && (
        <p className="problem deb-warned" role="alert">
          The record was saved, and is too large to be opened here again: it may have 50 MB and 50,000 lines. Take files
          out and save it once more, or begin a second debrief.
        </p>
      )}
    </>
  );
}
