// First, for it takes the place of the page's clock.
import './clock';

import { photoOf } from '@/components/rehearsal/stage/people';
import { LANGUAGES, WORDS } from '@/components/rehearsal/stage/words';
import { answerPanels } from '@/entrypoints/call/answer';
import { meetPage } from '@/entrypoints/call/meet';
import type { CallPage } from '@/entrypoints/call/page';
import { teamsPage } from '@/entrypoints/call/teams';
import { zoomPage } from '@/entrypoints/call/zoom';
import { planOf, type Truth, type Wishes } from '@/utils/acting';
import { initialsBadge, initialsOf, photoBadge } from '@/utils/badge';
import type { ActedPlatform } from '@/utils/layouts';
import type { Spell } from '@/utils/pacing';
import { SELF } from '@/utils/sample';
import { act } from '../fixtures/act';
import { OWN_NAME } from '../fixtures/call-ui';
import { openCall } from '../fixtures/open-call';
import { optionsOf } from '../fixtures/options';
import { clock } from './clock';
import { panel } from './panel';

/** What came of a replay: what was heard, under the names that stand in the interview, and what should have been. */
export interface Replayed {
  heard: (Truth & { history: string[] })[];
  truth: Truth[];
  sees: string[];
  /** Milliseconds of the call. */
  lasted: number;
}

declare global {
  interface Window {
    replay(turns: Spell[], wishes?: Partial<Wishes>): Promise<Replayed>;
  }
}

/** Milliseconds of the call before the first word, and after the last: a page out of sight writes nothing for 20 seconds. */
const BEFORE = 3_000;
const AFTER = 25_000;
const READERS: Record<ActedPlatform, (win: Window) => CallPage> = { meet: meetPage, zoom: zoomPage, teams: teamsPage };

/** Acts a whole interview on this page with the real reader in it, as quickly as the machine can. */
window.replay = async (turns, wishes = {}) => {
  const options = optionsOf(location.href);
  const call = await openCall(window, options, (ms, does) => setTimeout(does, ms));
  const speakers = [...new Set(turns.map(({ speaker }) => speaker))];
  call.people(speakers.filter((each) => each !== SELF));
  call.captions(true);

  const { platform, seed } = options;
  const { steps, truth } = planOf(turns, { platform, seed, ...wishes });
  const { port, ask, heard, sees } = panel(() => clock.now() - BEFORE);
  const calls = answerPanels(READERS[platform](window), platform);
  calls.answerPanel(port);
  ask({ kind: 'read', interview: 'replay', reader: null, since: 0, known: [], area: null });
  for (const step of steps) {
    await clock.runTo(BEFORE + step.at);
    act(call, step);
    await clock.noticed();
  }
  const lasted = clock.now();
  await clock.runTo(lasted + AFTER);
  calls.close();
  const nameOf = namesOf(speakers);
  return {
    heard: heard().map(({ speaker, text, history }) => ({ speaker: nameOf(speaker), text, history })),
    truth,
    sees: sees(),
    lasted,
  };
};

/** The speaker of the interview behind a name or a badge on the page. */
function namesOf(speakers: readonly string[]): (shown: string) => string {
  const known = new Map<string, string>();
  for (const language of LANGUAGES) known.set(WORDS[language].self, SELF);
  for (const speaker of speakers) {
    const name = speaker === SELF ? OWN_NAME : speaker;
    const photo = photoOf(name);
    for (const shown of [name, initialsBadge(initialsOf(name)), photoBadge(photo), photoBadge(new URL(photo).href)])
      known.set(shown, speaker);
  }
  return (shown) => known.get(shown) ?? shown;
}
