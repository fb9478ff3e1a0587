import { checkScorecardFile, type ScorecardFile } from '@/data/scorecard-file';
import { appVersion } from '@/data/version';
import { scorecardHtml } from './toHtml';

/** Reads a scorecard from a file, checks its signature, and holds a page against what its record makes. Never throws. */
export const readScorecardFile = (name: string, bytes: Uint8Array): Promise<ScorecardFile> =>
  checkScorecardFile(name, bytes, { app: appVersion(), page: scorecardHtml });
