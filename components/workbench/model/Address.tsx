import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { useRef } from 'react';
import { MenuList } from '@/components/parts/MenuList';
import { isHere } from '@/utils/consent';
import { hostOf, originOf, problemWithAddress } from '@/utils/llm/address';
import type { Part } from './Summaries';
import { TypedField } from './TypedField';
import { useTyping } from './useTyping';

const PRESETS = [
  { name: 'OpenAI', address: 'https://api.openai.com/v1' },
  { name: 'OpenRouter', address: 'https://openrouter.ai/api/v1' },
  { name: 'Azure', address: 'https://<name>.openai.azure.com/openai/v1' },
  { name: 'Ollama, here', address: 'http://localhost:11434/v1' },
  { name: 'LM Studio, here', address: 'http://localhost:1234/v1' },
  { name: 'vLLM, here', address: 'http://localhost:8000/v1' },
] as const;

/** Where the model is. A model’s name, its prices and the access to its address go with its host. */
export function Address({ model, change, ways }: Part) {
  const field = useRef<HTMLInputElement>(null);
  const keep = async (baseUrl: string) => {
    const [before, now] = [originOf(model.baseUrl), originOf(baseUrl)];
    const kept = await change({
      baseUrl,
      ...(hostOf(baseUrl) !== hostOf(model.baseUrl) && { model: '', price: null }),
    });
    // The browser grants access to an origin, and what is not used any more is given back.
    if (kept && before !== null && before !== now) await ways.giveBack(before, now);
    return kept;
  };
  const typing = useTyping({
    value: model.baseUrl,
    problemWith: (typed) => (typed === '' ? null : problemWithAddress(typed)),
    keep,
  });
  const fill = (address: string) => {
    typing.type(address);
    // One that can be used as it is counts at once; in another a part is still to be typed.
    if (problemWithAddress(address) === null) {
      if (address !== model.baseUrl) void keep(address);
      return;
    }
    requestAnimationFrame(() => {
      const from = address.indexOf('<');
      field.current?.focus();
      field.current?.setSelectionRange(from, address.indexOf('>') + 1);
    });
  };
  return (
    <TypedField
      label="Address"
      typing={typing}
      field={field}
      inputMode="url"
      placeholder="https://api.example.com/v1"
      note={whereTo(hostOf(model.baseUrl))}
      beside={
        <Menu.Root>
          <Menu.Trigger className="btn edge">
            Fill in <ChevronDown className="i" aria-hidden />
          </Menu.Trigger>
          <MenuList label="Known addresses" align="end" wide>
            {PRESETS.map(({ name, address }) => (
              <Menu.Item key={name} className="menu-item" onClick={() => fill(address)}>
                {name}
                <span className="t3">{hostIn(address)}</span>
              </Menu.Item>
            ))}
          </MenuList>
        </Menu.Root>
      }
    />
  );
}

const hostIn = (address: string): string => address.replace(/^https?:\/\/([^/]+)\/.*$/, '$1');

function whereTo(host: string | null): string {
  if (host === null)
    return 'Choose a known one with “Fill in”, or ask whoever runs the model. It begins with https, on this computer also with http.';
  return isHere(host)
    ? `A program on this computer. What you read out to candidates names it: ${host}.`
    : `Answers would go to ${host}. What you read out to candidates names it, and nothing goes there unless everyone agreed.`;
}
