import { expect } from 'vitest';
import { hasNoViolations } from './axe';
import type { Driver } from './driver';
import { eventually } from './eventually';

/** What stands in the place of captions that are read, before the first word. */
const READ = 'Nobody has spoken yet.';

/** Begins an interview from wherever the panel is; with `Agreed`, waits until captions are read, or what else is so is told. */
export async function begin(you: Driver, name: string, consent?: 'Agreed' | 'Declined', then = READ) {
  await eventually(async () =>
    expect(await you.text()).toMatch(/Welcome to Askside|New interview|No call in this window/),
  );
  if ((await you.text()).includes('Welcome')) await you.click('Skip');
  if ((await you.text()).includes('No call in this window')) await you.click('Start without a call');
  await you.sees('Consent, to read aloud');
  await you.focus('#candidate');
  await you.type(name);
  if (consent) await you.click(consent);
  await you.click('Start');
  await you.sees('Ask next');
  // A word that is on show when reading begins counts as said before consent.
  if (consent === 'Agreed') await you.sees(then);
}

/** Words without case and punctuation: a line that slides shows its first words before they are punctuated. */
export const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '');

/** Waits until the transcript holds these utterances and no others. */
export const keeps = (you: Driver, ...utterances: string[]) =>
  eventually(async () => expect((await transcript(you)).map(({ text }) => plain(text))).toEqual(utterances.map(plain)));

/** Fails where the panel cannot be read in light or dark, as it stands or with what its line about the captions opens. */
export async function healthLooksRight(you: Driver) {
  await hasNoViolations(you.panel);
  await (await you.panel.waitForSelector('.health'))?.click();
  await you.panel.waitForSelector('.health-more');
  await hasNoViolations(you.panel);
  await you.press('Escape');
}

/** Leaves the interview, so that the next one can begin. */
export async function leave(you: Driver) {
  await you.click('More');
  await you.click('Leave it for now');
  await you.losesSight('Ask next');
}

/** What the transcript of the newest interview holds, in its order. */
export async function transcript(you: Driver): Promise<{ speaker: string; text: string }[]> {
  const interviews = await you.rows('interviews');
  const newest = interviews.sort((a, b) => Number(b.startedAt) - Number(a.startedAt))[0];
  const rows = (await you.rows('utterances')).filter(({ interviewId }) => interviewId === newest?.id);
  return rows
    .sort((a, b) => Number(a.place) - Number(b.place))
    .map(({ speaker, text }) => ({ speaker: String(speaker), text: String(text) }));
}
