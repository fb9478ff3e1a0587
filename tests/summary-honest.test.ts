import { expect, test } from 'vitest';
import { chances } from '@/utils/chance';
import { checkClaim } from '@/utils/summary/check';
import { sampleAnswers } from './fixtures/plans';

/** What a careful person wrote down of the sample interview: words of the line that each rests on → the claim. */
const WRITTEN: [line: string, text: string][] = [
  [
    'I changed the lookup so',
    'Changed the lookup to load all surcharges of a lane in one query, and moved the transaction so that no connection is held during outside calls.',
  ],
  [
    'I changed the lookup so',
    'Ran the new code on half of the pods for two days and compared both lines in Grafana, 6 against 1.4.',
  ],
  ['Measure first.', 'Would measure first next time; lost about three days on the carriers.'],
  ['Measure first.', 'Added an alert on the wait time of the pool, which has gone off twice since.'],
  ['Measure first.', 'Did not do a load test.'],
  [
    "That's my daily life",
    'Sets timeouts explicitly for 30-something carriers, a bit above the 99th percentile of each.',
  ],
  [
    "That's my daily life",
    'Uses 500 ms for one carrier and nearly 2 s for another, with a deadline of 2.5 seconds for the whole quote.',
  ],
  ['Oh, slow is much worse', 'Said slow is worse than down, because threads sit and wait.'],
  [
    'Oh, slow is much worse',
    'Gives each carrier its own pool of at most 12 calls and fails straight away when it is full.',
  ],
  [
    'Oh, slow is much worse',
    'Opens a circuit breaker (Resilience4j) for 30 seconds if half of the last 50 calls failed or were too slow.',
  ],
  [
    'Carefully. For a quote',
    'Retries a quote once at most; bookings use exponential backoff with jitter because the reference makes it safe to repeat.',
  ],
  ['Carefully. For a quote', 'Caps retries at 10% of the traffic to one carrier.'],
  ['Carefully. For a quote', 'Learned about jitter when all workers hit a carrier in the same second after an outage.'],
  [
    'For quotes they see all the others',
    'Shows a price from the last half hour as “indicative” and does not let it be booked.',
  ],
  [
    "We've got a fake carrier",
    'Tests with a fake carrier in staging that can be slow, hang, or send a 200 with an error in it.',
  ],
  ["We've got a fake carrier", 'Found that the breaker never opened, because it counted only exceptions.'],
  ["So for us they're in Vault", 'Keeps secrets in Vault, with a Gitleaks scanner that stops the build.'],
  ["So for us they're in Vault", 'Production access needs a second person, is logged and ends after 4 hours.'],
  [
    "There's an agent that runs",
    'An agent in the pod logs in with the Kubernetes service account and writes secrets to a file in memory.',
  ],
  [
    "There's an agent that runs",
    'Moved away from environment variables after a debug page printed the whole environment.',
  ],
];

const said = new Map(
  sampleAnswers()
    .flat()
    .filter(({ role }) => role === 'candidate')
    .map(({ id, text }) => [id, text]),
);

test.each(WRITTEN)('%s: %s', (line, text) => {
  const id = [...said].find(([, words]) => words.includes(line))?.[0];
  expect(id).toBeDefined();
  expect(checkClaim({ text, cites: [id ?? ''], quote: null }, said)).toHaveProperty('claim');
});

test('a claim with another figure than was said falls, for each figure of these', () => {
  const chance = chances(7);
  for (const [line, text] of WRITTEN) {
    const id = [...said].find(([, words]) => words.includes(line))?.[0] ?? '';
    for (const { 0: figure, index } of text.matchAll(/\b\d+(?=[ %]| ms)/g)) {
      const changed = `${text.slice(0, index)}${Number(figure) + 61 + Math.floor(chance() * 900)}${text.slice(index + figure.length)}`;
      expect(checkClaim({ text: changed, cites: [id], quote: null }, said), changed).toEqual({ fell: 'figures' });
    }
  }
});
