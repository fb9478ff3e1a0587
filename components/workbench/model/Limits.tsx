import { wholeNumber } from '@/utils/typed-number';
import type { Part } from './Summaries';
import { TypedField } from './TypedField';
import { useTyping } from './useTyping';

const [LEAST, MOST] = [1_000, 2_000_000];

/** How much the model reads at once. */
export function Limits({ model, change }: Part) {
  const typing = useTyping({
    value: model.context.toLocaleString('en'),
    problemWith: (typed) => {
      const tokens = wholeNumber(typed);
      return tokens === null || tokens < LEAST || tokens > MOST
        ? 'Enter a whole number from 1,000 to 2,000,000.'
        : null;
    },
    keep: (typed) => change({ context: wholeNumber(typed) ?? model.context }),
  });
  return (
    <TypedField
      label="Longest text at once"
      typing={typing}
      short
      inputMode="numeric"
      unit="tokens"
      note="You can leave it as it is. A token is about four letters; longer answers go in parts. Ollama reads as many as its num_ctx says and silently drops the rest, so enter that number."
    />
  );
}
