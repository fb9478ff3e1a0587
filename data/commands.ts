import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from '#imports';
import { ownWindow } from './tabs';

/** The browser commands that work while the call page has the focus, as named in the manifest. */
export const COMMANDS = ['ask-next', 'pin-last', 'write-note'] as const;
export type Command = (typeof COMMANDS)[number];

interface Messages {
  /** A command was pressed in the browser window `windowId`. */
  press(press: { command: Command; windowId: number }): void;
}

const messages = defineExtensionMessaging<Messages>();

/** Passes a pressed command on to the panels; fails when none is open. */
export const passOn = (press: { command: Command; windowId: number }) => messages.sendMessage('press', press);

/** Calls back with each command pressed in this panel's window; returns its stop. Only the background is listened to. */
export function watchCommands(onCommand: (command: Command) => void): () => void {
  return messages.onMessage('press', async ({ data, sender }) => {
    // A content script shares its process with a page and must not press keys; it always comes from a tab.
    if (sender.tab || sender.id !== browser.runtime.id || !isCommand(data.command)) return;
    if (data.windowId === (await ownWindow())) onCommand(data.command);
  });
}

/** Whether a name is one of the commands. */
export const isCommand = (name: string): name is Command => (COMMANDS as readonly string[]).includes(name);
