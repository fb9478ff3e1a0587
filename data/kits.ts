import { type Kit, kitSchema } from '@/utils/kit';
import backend60 from './packs/kit-backend-60.json';

/** The kits that can be chosen at set-up; the first is the default. */
export const kits: readonly [Kit, ...Kit[]] = [kitSchema.parse(backend60)];
