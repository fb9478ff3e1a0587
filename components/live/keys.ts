import type { Level } from '@/utils/records';

/** What a key does in Live. */
export type KeyAction =
  | 'search'
  | 'ask'
  | 'skip'
  | 'later'
  | 'note'
  | 'pin'
  | 'undo'
  | 'keys'
  | 'summary'
  | 'theirs'
  | 'wrap up'
  | { level: Level };

/** Every key of Live, in the order and groups in which *All keys* lists them. */
export const KEYS: readonly { group: string; says: string; keys: readonly { key: string; does: KeyAction }[] }[] = [
  { group: 'Questions', says: 'Search', keys: [{ key: '/', does: 'search' }] },
  { group: 'Questions', says: 'Ask the suggested question', keys: [{ key: 'Enter', does: 'ask' }] },
  { group: 'Questions', says: 'Skip it', keys: [{ key: 'S', does: 'skip' }] },
  { group: 'Questions', says: 'Keep it for later', keys: [{ key: 'L', does: 'later' }] },
  {
    group: 'The answer',
    says: 'Set the level',
    keys: ([1, 2, 3, 4] as const).map((level) => ({ key: `${level}`, does: { level } })),
  },
  { group: 'The answer', says: 'Mixed', keys: [{ key: '5', does: { level: 'mixed' } }] },
  { group: 'The answer', says: 'Not assessed', keys: [{ key: '0', does: { level: 'not assessed' } }] },
  { group: 'The answer', says: 'Write a note', keys: [{ key: 'N', does: 'note' }] },
  { group: 'The answer', says: 'Pin the last utterance', keys: [{ key: 'E', does: 'pin' }] },
  { group: 'The answer', says: 'Summary of the answer', keys: [{ key: 'A', does: 'summary' }] },
  { group: 'The answer', says: 'Undo', keys: [{ key: 'U', does: 'undo' }] },
  { group: 'The panel', says: 'Their questions', keys: [{ key: 'T', does: 'theirs' }] },
  { group: 'The panel', says: 'Wrap up', keys: [{ key: 'W', does: 'wrap up' }] },
  { group: 'The panel', says: 'All keys', keys: [{ key: '?', does: 'keys' }] },
];

/** Browser commands: they work while the call page has the focus. */
export const COMMAND_KEYS = [
  { says: 'Ask the suggested question', keys: ['Alt', 'Shift', 'Q'] },
  { says: 'Pin the last utterance', keys: ['Alt', 'Shift', 'E'] },
  { says: 'Write a note', keys: ['Alt', 'Shift', 'K'] },
] as const;

/** What a pressed key does, by the letter it types, so that every keyboard layout works. */
export const actionOf = (key: string): KeyAction | undefined =>
  KEYS.flatMap((row) => row.keys).find((each) => each.key.toLowerCase() === key.toLowerCase())?.does;
