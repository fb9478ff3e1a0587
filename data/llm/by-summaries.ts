import type { Ask } from '@/utils/llm/ask';
import { SUMMARIES, type SummarizerApi, type SummarizerSession, watching } from './built-in-api';
import { faultOfBuiltIn, type Limits } from './built-in-fault';
import type { Listener, Reply } from './provider';

interface Line {
  cite: number;
  words: string;
}

/** "Yes, sure." has nothing to shorten. */
const FEWEST_WORDS = 6;
/** Longer claims are not taken. */
const LONGEST = 400;

/** The candidate's lines of an answer that are worth shortening: those that begin with their number, as `[3] words`. */
export const linesIn = (user: string): Line[] =>
  [...user.matchAll(/^\[(\d+)\] (.+)$/gm)].flatMap(([, cite, words = '']) =>
    words.split(/\s+/).length < FEWEST_WORDS ? [] : [{ cite: Number(cite), words }],
  );

/** Shortens each line by itself with the Summarizer API, and writes the reply that a model which follows instructions would have written. */
export async function askBySummaries(
  api: SummarizerApi,
  ask: Ask,
  listener: Listener,
  { signal, total }: Limits,
): Promise<Reply> {
  let session: SummarizerSession | null = null;
  let until = signal;
  try {
    signal.throwIfAborted();
    session = await api.create({ ...SUMMARIES, signal, ...watching(listener.onDownload) });
    until = AbortSignal.any([signal, AbortSignal.timeout(total)]);
    const claims: { text: string; cites: number[]; quote: null }[] = [];
    for (const { cite, words } of linesIn(ask.user)) {
      const text = fitting(await session.summarize(words, { signal: until }));
      until.throwIfAborted();
      if (text !== '') claims.push({ text, cites: [cite], quote: null });
      listener.onText(JSON.stringify({ claims }));
    }
    return { text: JSON.stringify({ claims }), tokens: null };
  } catch (error) {
    throw faultOfBuiltIn(error, signal, until);
  } finally {
    session?.destroy();
  }
}

/** Whole sentences, as many as a claim may have. */
function fitting(summary: string): string {
  let text = '';
  for (const sentence of summary
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?]) /)) {
    const longer = text === '' ? sentence : `${text} ${sentence}`;
    if (longer.length > LONGEST) return text;
    text = longer;
  }
  return text;
}
