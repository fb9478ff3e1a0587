import type { ActOf } from './records';

export type ConsentAnswer = ActOf<'consent'>['answer'];

/**
 * What is read aloud. It says what is true of the settings: that the words stay on this computer, or which host they are sent to.
 * `host`: host and port to which summaries are sent; null: nothing is.
 */
export const consentWording = (host: string | null): string =>
  `May I let a tool read this call’s captions while we talk, so that I can listen instead of typing? ${whereTo(host)} If you would rather not, nothing else changes.`;

const whereTo = (host: string | null): string => {
  if (host === null) return 'The words stay on my computer.';
  return isHere(host)
    ? `The words stay on my computer, where a program at ${host} may write summaries of your answers.`
    : `The words stay on my computer, but for your answers: their text may be sent to ${host}, where a language model writes summaries of them.`;
};

/** Whether a host is this computer itself. */
export const isHere = (host: string): boolean => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);

/** Whether captions may be read and sent to that host, by the last answer. */
export const maySendTo = (consent: ActOf<'consent'> | null, host: string): boolean =>
  consent?.answer === 'agreed' && consent.host === host;
