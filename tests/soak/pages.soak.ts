import { expect, test } from 'vitest';
import { scorecardHtml } from '@/components/scorecard/toHtml';
import { openReader } from '../e2e/sheet';
import { filled, TEXTS } from '../fixtures/fill';
import { WORDS } from '../fixtures/hostile';
import { QUICK, record } from './figures';

// Each hostile word in every text field of a scorecard that is opened as a file, with the network watched.

const words = WORDS.filter((_, index) => !QUICK || index % 20 === 0);

test('no script runs, nothing is asked for and no element is added, whatever the words', async () => {
  const reader = await openReader();
  try {
    await reader.open(scorecardHtml(filled(() => 'plain')));
    const plain = await reader.shape();
    for (const each of words) {
      await reader.open(scorecardHtml(filled(() => each)));
      expect(await reader.shape(), each).toEqual(plain);
    }
    const asked = reader.askedFor('x.example').length;
    record('pages', {
      words: words.length,
      fields: TEXTS.length,
      scripts: reader.ran.length,
      requests: reader.requests.length + asked,
    });
    expect([plain.active, reader.ran, reader.requests, asked]).toEqual([0, [], [], 0]);
  } finally {
    await reader.close();
  }
});
