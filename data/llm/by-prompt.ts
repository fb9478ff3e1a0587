import type { Ask } from '@/utils/llm/ask';
import { type LanguageModelApi, PROMPTS, type Session, watching } from './built-in-api';
import { faultOfBuiltIn, type Limits } from './built-in-fault';
import { ModelFault } from './model-fault';
import type { Listener, Reply } from './provider';

/** Letters at most; a small model may repeat itself without end. */
const MOST = 256 * 1024;

/** Asks by the Prompt API, in a session of its own: one answer must not colour the next. */
export async function askByPrompt(
  api: LanguageModelApi,
  ask: Ask,
  listener: Listener,
  { signal, total }: Limits,
): Promise<Reply> {
  let session: Session | null = null;
  let until = signal;
  try {
    signal.throwIfAborted();
    const initialPrompts = [{ role: 'system', content: ask.system }];
    session = await api.create({ ...PROMPTS, initialPrompts, signal, ...watching(listener.onDownload) });
    // A download may take as long as it takes.
    until = AbortSignal.any([signal, AbortSignal.timeout(total)]);
    const text = await written(session, ask, listener, until);
    if (until.aborted) throw until.reason;
    if (text === '') throw new ModelFault('malformed');
    return { text, tokens: null };
  } catch (error) {
    throw faultOfBuiltIn(error, signal, until);
  } finally {
    session?.destroy();
  }
}

/** A schema that the model cannot be held to is in the words of the prompt as well. */
async function written(session: Session, ask: Ask, listener: Listener, signal: AbortSignal): Promise<string> {
  try {
    return await read(session.promptStreaming(ask.user, { responseConstraint: ask.schema, signal }), listener);
  } catch (error) {
    if (!(error instanceof Error || error instanceof DOMException) || error.name !== 'NotSupportedError') throw error;
    listener.onText('');
    return read(session.promptStreaming(ask.user, { signal }), listener);
  }
}

/** Each piece is what is new. */
async function read(stream: ReadableStream<string>, listener: Listener): Promise<string> {
  const reader = stream.getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
    if (text.length > MOST) {
      void reader.cancel();
      throw new ModelFault('oversized');
    }
    listener.onText(text);
  }
}
