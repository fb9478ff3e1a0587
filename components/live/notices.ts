import type { HealthState } from '@/utils/health';

interface Words {
  tone: 'warn' | 'plain';
  title: string;
  text: string;
}

/** What stands in the captions' place while they are in one of these states: what is so, and what to do. */
export const NOTICES: Partial<Record<HealthState, Words>> = {
  'no call': { tone: 'plain', title: 'No call is followed', text: 'Everything but captions works without one.' },
  'not in call': { tone: 'plain', title: 'Not in a call now', text: 'Captions are read while you are in one.' },
  'unread platform': {
    tone: 'plain',
    title: 'Captions are not read on this page',
    text: 'Askside reads Google Meet so far. Notes and levels work as always.',
  },
  elsewhere: {
    tone: 'plain',
    title: 'Open in another window too',
    text: 'That window reads the captions. Both keep every note.',
  },
  'captions off': {
    tone: 'warn',
    title: 'Turn on captions in the call',
    text: 'Press C in the call, or its captions button. Notes and levels work without them.',
  },
  lost: {
    tone: 'warn',
    title: 'Captions lost',
    text: 'The call page changed or was reloaded. The panel keeps looking; if they stay away, switch captions off and on.',
  },
  'wrong language': {
    tone: 'warn',
    title: 'Captions are not in English',
    text: 'The panel understands English only. Set the spoken language in the call’s caption settings.',
  },
};
