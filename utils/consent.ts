import type { ActOf } from './records';

export type ConsentAnswer = ActOf<'consent'>['answer'];

/** What is read aloud. It says what is true of this version: nothing is sent anywhere. */
export const CONSENT_WORDING =
  'May I let a tool read this call’s captions while we talk, so that I can listen instead of typing? The words stay on my computer. If you would rather not, nothing else changes.';
