import type { ActedPlatform } from '@/utils/layouts';
import { meetStage } from './meet';
import type { Setting, Stage } from './stage';
import { teamsStage } from './teams';
import { zoomStage } from './zoom';

const STAGES: Record<ActedPlatform, (setting: Setting) => Stage> = {
  meet: meetStage,
  zoom: zoomStage,
  teams: teamsStage,
};

/** The captions of a platform, acted in the setting. */
export const openStage = (platform: ActedPlatform, setting: Setting): Stage => STAGES[platform](setting);
