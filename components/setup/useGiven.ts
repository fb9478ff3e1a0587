import { useState } from 'react';
import { choiceOf, consentFor, type Given, namedIn } from '@/utils/consent';
import { hostToName } from '@/utils/llm/address';
import type { ModelSettings } from '@/utils/records';

/** The answer to the question of consent before there is an interview, and what asks for it. */
export function useGiven(model: ModelSettings) {
  const host = hostToName(model);
  /** As it was read out: what the settings name meanwhile is another question. */
  const [given, setGiven] = useState<Given | null>(null);
  const choice = choiceOf(given, host);
  const question = {
    choice,
    host,
    reads: namedIn(choice, host),
    agreedTo: (given?.answer === 'agreed' && given.host) || null,
    onChoose: (chosen: Parameters<typeof consentFor>[0]) => setGiven(consentFor(chosen, host)),
  };
  return { given: given?.answer === 'not asked' ? null : given, question };
}
