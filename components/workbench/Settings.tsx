import { useQuery } from '@tanstack/react-query';
import { Keys } from '@/components/keys/Keys';
import { Switch } from '@/components/parts/Switch';
import { makeSealingKeys, sealingKeysQuery, takeSealingKeys } from '@/data/own-keys';
import { settingsQuery } from '@/data/queries';
import { changeSettings } from '@/data/settings';
import { Kept } from './Kept';
import { ownWays } from './model/own-ways';
import { Summaries } from './model/Summaries';
import { useKeeping } from './useKeeping';

/** Months after which an employer may want records erased; how long is theirs to say. */
const MONTHS = [3, 6, 12, 24, 48] as const;

export function Settings() {
  const settings = useQuery(settingsQuery).data;
  const { said, keep } = useKeeping();
  const keys = useQuery(sealingKeysQuery).data;
  const months = settings?.retention?.months ?? 0;
  const known = [...new Set([0, ...MONTHS, months])].sort((a, b) => a - b);
  return (
    <>
      <header className="wb-bar">
        <h1>Settings</h1>
        <Kept said={said} />
      </header>
      <div className="wb-page">
        {settings && <Summaries model={settings.model} keep={keep} ways={ownWays} />}
        <section aria-labelledby="keeping">
          <h2 id="keeping">How long interviews are kept</h2>
          <p className="t2">
            Your employer’s rule. Interviews that are due are listed; nothing is erased until you erase it, and never
            while a legal hold is on it.
          </p>
          <label className="label" htmlFor="months">
            Due for erasing
          </label>
          <select
            id="months"
            className="field"
            value={months}
            onChange={(event) => {
              const chosen = Number(event.target.value);
              void keep(changeSettings({ retention: chosen ? { months: chosen } : null }));
            }}
          >
            {known.map((each) => (
              <option key={each} value={each}>
                {each === 0 ? 'No rule' : `${each} months after the interview`}
              </option>
            ))}
          </select>
        </section>
        <section aria-labelledby="keys">
          <h2 id="keys">Your keys for sealed scorecards</h2>
          {keys !== undefined && (
            <Keys
              keys={keys}
              onMake={makeSealingKeys}
              onLoad={takeSealingKeys}
              withoutBackup="It stays on this machine. Without the file, sealed scorecards cannot be opened once the browser or its data is gone."
            />
          )}
        </section>
        <section aria-labelledby="files">
          <h2 id="files">Files</h2>
          <Switch
            on={settings?.nameInFiles ?? false}
            onChange={(nameInFiles) => void keep(changeSettings({ nameInFiles }))}
          >
            Put the candidate’s name into the names of saved scorecards
          </Switch>
        </section>
      </div>
    </>
  );
}
