import type { Debrief } from '@/utils/debrief/record-schema';
import { debriefSampleSchema, sampleScorecards } from '@/utils/debrief/sample';
import { sampleRecord } from '@/utils/sample-debrief';
import type { Scorecard } from '@/utils/scorecard-schema';
import { coreQuestions, rubrics } from './bank';
import { kits } from './kits';
import sample from './packs/sample-debrief.json';

/** Invented scorecards to try the debrief with: four interviewers, five candidates, one scorecard that never came. `app`: the version that writes them. */
export const sampleDebrief = (app: string): Scorecard[] =>
  sampleScorecards(debriefSampleSchema.parse(sample), { kit: kits[0], questions: coreQuestions, rubrics, app });

/** They as a debrief, which is kept like any other and never mixed with one. */
export const debriefOfSamples = (app: string): Debrief => sampleRecord(sampleDebrief(app), { app, at: Date.now() });
