/** What a captioning system first makes of words of the field. */
const FIRST_GUESS: Record<string, string> = {
  cache: 'cash',
  caches: 'cashes',
  deploy: 'the ploy',
  endpoint: 'end point',
  idempotent: 'item potent',
  kafka: 'cough ka',
  kotlin: 'cotton',
  kubernetes: 'cooper netties',
  lock: 'log',
  postgres: 'post grass',
  queue: 'cue',
  queues: 'cues',
  rabbitmq: 'rabbit and queue',
  redis: 'read is',
  retries: 'read tries',
  retry: 'read try',
  rotate: 'wrote eight',
  timeout: 'time out',
  timeouts: 'time outs',
  vault: 'fault',
};

/** Shares of words that are misheard at first: terms, and others, which only lack their capital and punctuation. */
const SHARE = { term: 0.6, other: 0.15 };

/** The first guess at a word, or null where it is right at once; `chance` runs from 0 to 1. */
export function mishear(word: string, chance: number): string | null {
  const bare = word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const guess = FIRST_GUESS[bare];
  if (chance >= (guess ? SHARE.term : SHARE.other)) return null;
  return bare && bare !== word ? (guess ?? bare) : (guess ?? null);
}
