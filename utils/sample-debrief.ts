import { addScorecards, newDebrief } from './debrief/record';
import type { Debrief } from './debrief/record-schema';
import { scorecardJson } from './export/json';
import type { Scorecard } from './scorecard-schema';

const SAMPLE = 'sample-';

/** The id of the sample debrief; its files have ids that begin alike, by which it is known under another id too. */
export const SAMPLE_ID = `${SAMPLE}debrief`;

/** Whether the people in it are invented. */
export const isSample = ({ id, scorecards }: Pick<Debrief, 'id' | 'scorecards'>): boolean =>
  id === SAMPLE_ID || scorecards.some((each) => each.id.startsWith(SAMPLE));

/** A debrief of invented scorecards. */
export const sampleRecord = (scorecards: readonly Scorecard[], { app, at }: { app: string; at: number }): Debrief =>
  addScorecards(
    newDebrief({ id: SAMPLE_ID, app, at }),
    scorecards.map((scorecard, i) => ({
      id: `${SAMPLE}${i + 1}`,
      file: `sample-scorecard-${i + 1}.json`,
      signature: 'unsigned' as const,
      page: null,
      why: null,
      key: null,
      addedAt: at,
      json: scorecardJson(scorecard),
    })),
  );

/** What is said wherever a sample is shown. */
export const SAMPLE_SAYS = 'This is a sample: every person and every answer in it is invented.';
