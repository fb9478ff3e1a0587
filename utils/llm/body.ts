import type { Ask } from './ask';

/** What a request can do without. Servers that follow an earlier form of the protocol refuse some of it. */
const OPTIONAL = ['response_format', 'stream_options', 'temperature', 'max_completion_tokens'] as const;
export type OptionalPart = (typeof OPTIONAL)[number];

const isOptional = (name: string): name is OptionalPart => (OPTIONAL as readonly string[]).includes(name);

/** The request to an endpoint for one ask, without the parts that its model is known not to take. */
export function requestOf(ask: Ask, model: string, without: readonly string[]) {
  const parts = {
    response_format: {
      type: 'json_schema' as const,
      json_schema: { name: 'reply', strict: true, schema: ask.schema },
    },
    stream_options: { include_usage: true },
    temperature: 0,
    max_completion_tokens: ask.maxTokens,
  };
  const kept = Object.fromEntries(Object.entries(parts).filter(([name]) => !without.includes(name)));
  return {
    model,
    messages: [
      { role: 'system' as const, content: ask.system },
      { role: 'user' as const, content: ask.user },
    ],
    stream: true as const,
    ...(kept as Partial<typeof parts>),
  };
}

/** The optional part that a server complains of, by the name it gives or else by its words. */
export function optionalPartIn(words: string, param: string): OptionalPart | null {
  const named = param.split('.')[0] ?? '';
  if (isOptional(named)) return named;
  return OPTIONAL.find((name) => new RegExp(`\\b${name}\\b`).test(words)) ?? null;
}

/**
 * Whether a body says what was approved: the same text, or the same without optional parts. So model and messages are always identical, and
 * leaving a part out for a server that does not take it needs no second look of the person.
 */
export function isApproved(body: string, approved: string): boolean {
  if (body === approved) return true;
  const [sent, seen] = [objectIn(body), objectIn(approved)];
  // Letter by letter, on both sides: a text that only reads as the same may say something twice.
  if (!sent || !seen || approved !== JSON.stringify(seen)) return false;
  const left = Object.entries(seen).filter(([name]) => Object.hasOwn(sent, name) || !isOptional(name));
  return body === JSON.stringify(Object.fromEntries(left));
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/** Tokens that the reply to a stored body may take; 0 where it does not say, or was deleted. */
export function replyRoomIn(body: string | null): number {
  const room = body === null ? undefined : objectIn(body)?.max_completion_tokens;
  return typeof room === 'number' && room > 0 ? room : 0;
}
