import { useId, useState } from 'react';
import { count } from '@/utils/format';
import { FieldNote } from './FieldNote';
import type { Part } from './Summaries';
import { useFocusGoesOn } from './useFocusGoesOn';
import { useTyping } from './useTyping';

/** No model has this name: it stands for one that is not in the list. */
const ANOTHER = '\n';

/** The model by its name: typed, or chosen from the list that the server gives, which takes the place of the field. */
export function ModelName({ model, change, ways }: Part) {
  const id = useId();
  const [names, setNames] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<{ problem: string | null; words: string | null }>({ problem: null, words: null });
  const [fetching, setFetching] = useState(false);
  const typing = useTyping({ value: model.model, keep: (name) => change({ model: name }) });
  const list = async () => {
    setFetching(true);
    setSaid({ problem: null, words: null });
    try {
      const found = await ways.listModels(model);
      setNames(found);
      setSaid({
        problem: null,
        words: found.length > 0 ? `${count(found.length, 'model')} found.` : 'The list is empty.',
      });
    } catch (error) {
      const { what, todo } = ways.explain(ways.faultIn(error), model);
      setSaid({ problem: `${what} ${todo}`, words: null });
    }
    setFetching(false);
  };
  const { place, pressed } = useFocusGoesOn(names.length > 0);
  const choose = (name: string) => {
    if (name === ANOTHER) {
      pressed();
      setNames([]);
    } else void change({ model: name });
  };
  return (
    <div className="typed">
      <label className="label" htmlFor={id}>
        Model
      </label>
      <div className="typed-row">
        {names.length > 0 ? (
          <select
            id={id}
            className="field"
            aria-describedby={`${id}-note`}
            value={model.model}
            onChange={(event) => choose(event.target.value)}
          >
            {model.model === '' && <option value="">Choose one</option>}
            {[...new Set([...(model.model === '' ? [] : [model.model]), ...names])].map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
            <option value={ANOTHER}>Type another name</option>
          </select>
        ) : (
          <input
            {...typing.input}
            id={id}
            ref={place}
            className="field"
            autoComplete="off"
            spellCheck={false}
            placeholder="As the server calls it"
            aria-describedby={`${id}-note`}
          />
        )}
        <button type="button" className="btn edge" aria-disabled={fetching} onClick={() => fetching || void list()}>
          {fetching ? 'Fetching' : 'Fetch the list'}
        </button>
      </div>
      <FieldNote
        id={`${id}-note`}
        problem={said.problem}
        note={said.words ?? 'Fetching the list sends the key, and nothing of any interview.'}
      />
    </div>
  );
}
