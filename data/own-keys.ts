import { queryOptions } from '@tanstack/react-query';
import { db } from './db';
import { newSealingKeys, type SealingKeys } from './sealing';

/** The pair that scorecards are sealed to for whoever uses this browser; null: none was made yet. */
export const sealingKeysQuery = queryOptions({
  queryKey: ['sealing'],
  queryFn: async (): Promise<SealingKeys | null> => (await db.sealing.get('own')) ?? null,
});

/** Makes the pair; where another window made one meanwhile, that one stays. */
export async function makeSealingKeys(): Promise<void> {
  const made = await newSealingKeys();
  await db.transaction('rw', db.sealing, async () => {
    if (!(await db.sealing.get('own'))) await db.sealing.add({ id: 'own', ...made });
  });
}

/** Takes a pair that was saved before in place of the one that is here. */
export async function takeSealingKeys({ publicKey, secretKey }: SealingKeys): Promise<void> {
  await db.sealing.put({ id: 'own', publicKey, secretKey });
}
