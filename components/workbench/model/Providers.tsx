import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';
import type { ModelSettings } from '@/utils/records';
import type { Part } from './Summaries';

type Provider = ModelSettings['provider'];

const PROVIDERS: readonly { provider: Provider; name: string; says: string }[] = [
  {
    provider: 'none',
    name: 'The candidate’s own sentences',
    says: 'Picked out of the transcript. Nothing leaves this computer.',
  },
  {
    provider: 'endpoint',
    name: 'A language model you reach by its address',
    says: 'OpenAI’s, your company’s or one on this computer: you need its address and, for most, a key. Answers are sent there only with the candidate’s consent.',
  },
  {
    provider: 'built-in',
    name: 'This browser’s own model',
    says: 'Runs in the browser, where there is one. Nothing leaves this computer.',
  },
];

/** Who writes summaries: one of three, each with a sentence. */
export function Providers({ model, change }: Part) {
  const id = useId();
  return (
    <RadioGroup
      aria-label="What writes summaries"
      disabled={model.zeroEgress}
      value={model.provider}
      onValueChange={(provider: Provider) => void change({ provider })}
    >
      {PROVIDERS.map(({ provider, name, says }) => (
        <div key={provider} className="radio-row">
          <Radio.Root
            id={`${id}-${provider}`}
            value={provider}
            className="radio"
            nativeButton
            render={<button type="button" />}
          >
            <Radio.Indicator className="dot" />
          </Radio.Root>
          <label htmlFor={`${id}-${provider}`}>
            {name}
            <span className="small t2 block">{says}</span>
          </label>
        </div>
      ))}
    </RadioGroup>
  );
}
