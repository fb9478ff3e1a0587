import type { Driver } from './driver';

interface Model {
  baseUrl: string;
  model: string;
}

/** Goes through the first run, and sets what writes summaries as the settings would. */
export async function settleIn(you: Driver, { baseUrl, model }: Model) {
  await you.sees('Welcome to Askside');
  await you.focus('#interviewer');
  await you.type('Lucy Tanner');
  await you.press('Enter');
  await you.click('Skip');
  await you.panel.evaluate(
    (set) =>
      new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open('askside');
        opened.onerror = () => reject(opened.error);
        opened.onsuccess = () => {
          const writing = opened.result.transaction('settings', 'readwrite');
          const store = writing.objectStore('settings');
          const read = store.get('me');
          read.onsuccess = () => store.put({ ...read.result, model: set });
          writing.oncomplete = () => {
            opened.result.close();
            resolve();
          };
        };
      }),
    {
      provider: 'endpoint',
      baseUrl,
      model,
      rememberKey: false,
      unseen: '',
      mask: true,
      context: 8_000,
      price: { in: 1, out: 2, currency: 'EUR' },
      limit: null,
      zeroEgress: false,
    },
  );
  // The row was written past the panel, which reads it anew.
  await you.panel.reload();
  await you.sees('Consent, to read aloud');
}
