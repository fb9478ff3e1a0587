import type { ActOf } from './records';

export type ConsentAnswer = ActOf<'consent'>['answer'];

/** What can be answered. `captions only`: captions may be read, and nothing is sent to the host that was named. */
export type ConsentChoice = ConsentAnswer | 'captions only';

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

/** The host that the wording for a choice names: who agrees to captions alone agrees to the wording that names none. */
export const namedIn = (choice: ConsentChoice | null, host: string | null): string | null =>
  choice === 'captions only' ? null : host;

/** An answer with the wording that was read for it and the host that this named. */
export type Given = Pick<ActOf<'consent'>, 'answer' | 'host' | 'wording'>;

/** What is recorded of a choice, with the wording that was read for it. `host` is what the settings name now. */
export function consentFor(choice: ConsentChoice, host: string | null): Given {
  const named = namedIn(choice, host);
  return { answer: choice === 'captions only' ? 'agreed' : choice, host: named, wording: consentWording(named) };
}

/**
 * What a recorded answer amounts to where the settings name `host` now. null: it was agreed to another host, which says
 * nothing of this one but that captions may be read.
 */
export function choiceOf(consent: Given | null, host: string | null): ConsentChoice | null {
  if (consent?.answer !== 'agreed') return consent?.answer ?? 'not asked';
  if (host === null || consent.host === host) return 'agreed';
  return consent.host == null ? 'captions only' : null;
}
