import { Autocomplete } from '@base-ui/react/autocomplete';
import { useId, useState } from 'react';
import { count } from '@/utils/format';
import type { Part } from './Summaries';
import { useTyping } from './useTyping';

/** The model by its name: typed, or chosen from the list that the server gives. */
export function ModelName({ model, change, ways }: Part) {
  const id = useId();
  const [names, setNames] = useState<readonly string[]>([]);
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<{ problem: boolean; words: string } | null>(null);
  const [fetching, setFetching] = useState(false);
  const typing = useTyping({ value: model.model, keep: (name) => change({ model: name }) });
  // What stands there already is no search: the whole list is wanted then.
  const value = typing.input.value;
  const shown =
    value === model.model ? names : names.filter((name) => name.toLowerCase().includes(value.toLowerCase()));
  const list = async () => {
    setFetching(true);
    setSaid(null);
    try {
      const found = await ways.listModels(model);
      setNames(found);
      setOpen(found.length > 0);
      setSaid({
        problem: false,
        words: found.length > 0 ? `${count(found.length, 'model')} found.` : 'The list is empty.',
      });
    } catch (error) {
      const { what, todo } = ways.explain(ways.faultIn(error), model);
      setSaid({ problem: true, words: `${what} ${todo}` });
    }
    setFetching(false);
  };
  return (
    <div className="typed">
      <label className="label" htmlFor={id}>
        Model
      </label>
      <Autocomplete.Root
        items={shown}
        open={open && shown.length > 0}
        onOpenChange={setOpen}
        openOnInputClick
        mode="none"
        value={value}
        onValueChange={(name, { reason }) => {
          typing.type(name);
          if (reason === 'item-press') void change({ model: name });
        }}
      >
        <div className="typed-row">
          <Autocomplete.Input
            id={id}
            className="field"
            autoComplete="off"
            spellCheck={false}
            placeholder="As the server calls it"
            aria-describedby={`${id}-note`}
            onBlur={typing.input.onBlur}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.currentTarget.hasAttribute('aria-activedescendant'))
                typing.input.onKeyDown(event);
            }}
          />
          <button type="button" className="btn edge" disabled={fetching} onClick={() => void list()}>
            {fetching ? 'Fetching' : 'Fetch the list'}
          </button>
        </div>
        <Autocomplete.Portal>
          <Autocomplete.Positioner className="model-names-place" align="start" sideOffset={4}>
            <Autocomplete.Popup className="menu model-names">
              <Autocomplete.List>
                {(name: string) => (
                  <Autocomplete.Item key={name} value={name} className="menu-item">
                    <span className="cut">{name}</span>
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
      <p id={`${id}-note`} className={said?.problem ? 'typed-note problem' : 'typed-note small t2'} aria-live="polite">
        {said?.words ?? 'Fetching the list sends the key, and nothing of any interview.'}
      </p>
    </div>
  );
}
