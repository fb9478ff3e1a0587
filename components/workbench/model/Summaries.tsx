import { Switch } from '@/components/parts/Switch';
import { changeModel } from '@/data/settings';
import type { ModelSettings } from '@/utils/records';
import type { Keeping } from '../useKeeping';
import { BuiltIn } from './BuiltIn';
import { Endpoint } from './Endpoint';
import { Providers } from './Providers';
import type { Ways } from './ways';

export interface Part {
  model: ModelSettings;
  /** Resolves with whether it was stored. */
  change(change: Partial<ModelSettings>): Promise<boolean>;
  ways: Ways;
}

/** What writes summaries, and on which terms. Whatever is changed is kept at once. */
export function Summaries({ model, keep, ways }: { model: ModelSettings; keep: Keeping['keep']; ways: Ways }) {
  const part: Part = { model, change: (change) => keep(changeModel(change)), ways };
  return (
    <section className="model" aria-labelledby="summaries">
      <h2 id="summaries">Summaries</h2>
      <p className="t2">
        An answer in a few sentences, each with its source; <kbd>A</kbd> opens it while you interview. It stays covered
        until you have given your own level.
      </p>
      <div className="model-zero">
        <Switch on={model.zeroEgress} onChange={(zeroEgress) => void part.change({ zeroEgress })}>
          <span>
            <span className="strong">Zero egress: send nothing at all</span>
            <span className="small t2 block">
              Askside then asks no model, whatever is set below, and what you read out to candidates names none.
            </span>
          </span>
        </Switch>
      </div>
      <fieldset className="model-rest" disabled={model.zeroEgress}>
        <legend className="label">What writes summaries</legend>
        <Providers {...part} />
        {model.provider === 'endpoint' && <Endpoint {...part} />}
        {model.provider === 'built-in' && <BuiltIn {...part} />}
      </fieldset>
    </section>
  );
}
