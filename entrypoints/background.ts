import { browser, defineBackground } from '#imports';
import { isCommand, passOn } from '@/data/commands';

// The background opens the panel and passes on commands. No caption and no note comes this way.
export default defineBackground(() => {
  if (import.meta.env.FIREFOX) browser.action.onClicked.addListener(() => void toggleSidebar());
  else void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });

  browser.commands.onCommand.addListener((command, tab) => {
    const windowId = tab?.windowId;
    if (windowId === undefined || !isCommand(command)) return;
    passOn({ command, windowId }).catch(() => {
      // No panel listens: the key then opens one, which only works while the press still counts as the user's.
      if (!import.meta.env.FIREFOX) void browser.sidePanel.open({ windowId });
    });
  });
});

/** Firefox's side panel; the types of `browser` are Chrome's and do not know it. */
const toggleSidebar = () =>
  (browser as unknown as { sidebarAction: { toggle(): Promise<void> } }).sidebarAction.toggle();
