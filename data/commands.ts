import { defineExtensionMessaging } from '@webext-core/messaging';
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

/** Calls back with each command pressed in this panel's window; returns its stop. */
export function watchCommands(onCommand: (command: Command) => void): () => void {
  return messages.onMessage('press', async ({ data }) => {
    if (data.windowId === (await ownWindow())) onCommand(data.command);
  });
}
