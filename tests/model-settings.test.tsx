// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { useQuery } from '@tanstack/react-query';
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Kept } from '@/components/workbench/Kept';
import { Summaries } from '@/components/workbench/model/Summaries';
import type { Ways } from '@/components/workbench/model/ways';
import { useKeeping } from '@/components/workbench/useKeeping';
import { db } from '@/data/db';
import { settingsQuery } from '@/data/queries';
import { queryClient, watchDatabase } from '@/data/query-client';
import { changeModel, modelSettings } from '@/data/settings';
import { type FaultKind, faultOf } from '@/utils/llm/fault';
import { faultWords } from '@/utils/llm/fault-words';
import { PACE } from '@/utils/llm/pace';
import { monthOf } from '@/utils/llm/spent';
import type { ModelSettings } from '@/utils/records';
import { mount, settle } from './fixtures/mount';

const OPENAI = { provider: 'endpoint', baseUrl: 'https://api.openai.com/v1', model: 'gpt-5-mini' } as const;
const EXTENSION = 'chrome-extension://abcdef';

let belongsTo: string | null;
let granted: boolean;
let fault: FaultKind | null;
const ways = {
  ownOrigin: () => EXTENSION,
  mayReach: vi.fn(async () => granted),
  askToReach: vi.fn(async () => {
    granted = true;
    return true;
  }),
  giveBack: vi.fn(async (_origin: string, _inUse: string | null) => true),
  keyOrigin: vi.fn(async () => belongsTo),
  keepKey: vi.fn(async (_key: string, origin: string) => {
    belongsTo = origin;
  }),
  rememberKey: vi.fn(async (rememberKey: boolean) => changeModel({ rememberKey })),
  forgetKey: vi.fn(async () => {
    belongsTo = null;
  }),
  listModels: vi.fn(async (_model: ModelSettings) => ['gpt-5', 'gpt-5-mini']),
  test: vi.fn(async () => ({ fault: fault && faultOf(fault), ms: 800, tokens: null, leftOut: [] })),
  faultIn: () => faultOf('server'),
  explain: (found, { model }) => faultWords(found, { host: 'the host', model, extension: EXTENSION }),
  builtIn: vi.fn(async () => 'downloadable' as const),
  download: vi.fn(async (onShare: (share: number) => void) => onShare(1)),
} satisfies Ways;

function Page() {
  const { said, keep } = useKeeping();
  const model = useQuery(settingsQuery).data?.model;
  return (
    <>
      <Kept said={said} />
      {model && <Summaries model={model} keep={keep} ways={ways} />}
    </>
  );
}

let unwatch = () => {};
beforeEach(async () => {
  unwatch();
  await Promise.all(db.tables.map((table) => table.clear()));
  queryClient.clear();
  unwatch = watchDatabase(queryClient);
  vi.clearAllMocks();
  [belongsTo, granted, fault] = [null, false, null];
});

async function open(model: Partial<ModelSettings> = {}) {
  await changeModel(model);
  const page = await mount(<Page />);
  await settle(40);
  const find = <E extends HTMLElement>(selector: string, words: string): E =>
    [...document.querySelectorAll<E>(selector)].find((each) => each.textContent?.startsWith(words)) ??
    expect.fail(`There is no ${selector} "${words}" in ${page.text()}`);
  const press = async (words: string) => {
    await act(async () => find('button, [role="menuitem"], [role="option"]', words).click());
    await settle(40);
  };
  const field = (label: string): HTMLInputElement => {
    const id = find<HTMLLabelElement>('label', label).htmlFor;
    return document.querySelector<HTMLInputElement>(`[id="${id}"]`) ?? expect.fail(`There is no field "${label}".`);
  };
  const type = (label: string, text: string) =>
    act(async () => {
      const input = field(label);
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const leave = async (label: string) => {
    await act(async () => field(label).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
    await settle(40);
  };
  const choose = async (label: string) => {
    await act(async () => find('label', label).click());
    await settle(40);
  };
  const pick = async (label: string, value: string) => {
    await act(async () => {
      const select = field(label);
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await settle(40);
  };
  return { ...page, press, field, type, leave, choose, pick };
}

test('the candidate’s own sentences write summaries until something else is chosen, which is kept at once', async () => {
  const page = await open();
  expect(page.one('[role="radio"][aria-checked="true"]').closest('.radio-row')?.textContent).toContain('own sentences');
  await page.choose('A language model you reach');
  expect((await modelSettings()).provider).toBe('endpoint');
  expect(page.text()).toContain('Saved');
  await page.unmount();
});

test('what could not be stored is not called saved, and the words say why', async () => {
  const page = await open();
  vi.spyOn(db.settings, 'put').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  await page.choose('A language model you reach');
  expect(page.one('[role="alert"]').textContent).toBe(' This was not saved. The disk is full.');
  expect(page.text()).not.toContain('Saved');
  await page.unmount();
});

test('a half-typed address counts for nothing; Enter keeps it, and one that cannot be used is told why', async () => {
  const page = await open({ provider: 'endpoint' });
  await page.type('Address', 'https://api.open');
  expect((await modelSettings()).baseUrl).toBe('');
  await page.type('Address', 'https://api.openai.com/v1');
  await page.leave('Address');
  expect((await modelSettings()).baseUrl).toBe('https://api.openai.com/v1');
  expect(page.text()).toContain('Answers would go to api.openai.com.');
  await page.type('Address', 'http://models.example/v1');
  await page.leave('Address');
  expect(page.text()).toContain('Not saved. http:// sends text to models.example unencrypted.');
  expect((await modelSettings()).baseUrl).toBe('https://api.openai.com/v1');
  await page.unmount();
});

test('a known address is filled in; where a part is still to be typed, it waits for that', async () => {
  const page = await open({ provider: 'endpoint' });
  await page.press('Fill in');
  await page.press('Ollama');
  expect((await modelSettings()).baseUrl).toBe('http://localhost:11434/v1');
  await page.press('Fill in');
  await page.press('Azure');
  expect((await modelSettings()).baseUrl).toBe('http://localhost:11434/v1');
  expect(page.field('Address').value).toBe('https://<name>.openai.azure.com/openai/v1');
  await page.unmount();
});

test('another host takes the model’s name away, another path of the same host does not', async () => {
  const page = await open(OPENAI);
  await page.type('Address', 'https://api.openai.com/v2');
  await page.leave('Address');
  expect((await modelSettings()).model).toBe('gpt-5-mini');
  await page.type('Address', 'https://openrouter.ai/api/v1');
  await page.leave('Address');
  expect((await modelSettings()).model).toBe('');
  await page.unmount();
});

test('another host takes the prices away, those on show as well', async () => {
  const page = await open({ ...OPENAI, price: { in: 0.25, out: 2, currency: 'EUR' } });
  await page.type('Read', '0.5');
  await page.leave('Read');
  await page.type('Address', 'https://api.openai.com/v2');
  await page.leave('Address');
  expect((await modelSettings()).price).toEqual({ in: 0.5, out: 2, currency: 'EUR' });
  await page.type('Address', 'https://openrouter.ai/api/v1');
  await page.leave('Address');
  expect((await modelSettings()).price).toBeNull();
  expect([page.field('Read').value, page.field('Written').value]).toEqual(['', '']);
  await page.unmount();
});

test('access to an address is given back once another one is kept', async () => {
  const page = await open(OPENAI);
  await page.type('Address', 'https://api.openai.com/v2');
  await page.leave('Address');
  await page.type('Address', 'http://models.example/v1');
  await page.leave('Address');
  expect(ways.giveBack).not.toHaveBeenCalled();
  await page.type('Address', 'https://openrouter.ai/api/v1');
  await page.leave('Address');
  expect(ways.giveBack.mock.calls).toEqual([['https://api.openai.com', 'https://openrouter.ai']]);
  await page.type('Address', '');
  await page.leave('Address');
  expect(ways.giveBack.mock.calls[1]).toEqual(['https://openrouter.ai', null]);
  await page.unmount();
});

test('access is not given back where the new address could not be stored', async () => {
  const page = await open(OPENAI);
  vi.spyOn(db.settings, 'put').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  await page.type('Address', 'https://openrouter.ai/api/v1');
  await page.leave('Address');
  expect(ways.giveBack).not.toHaveBeenCalled();
  await page.unmount();
});

test('access is asked for that one origin, within the press', async () => {
  const page = await open(OPENAI);
  expect(page.text()).toContain('does not let Askside reach api.openai.com yet');
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent === 'Allow access');
  await act(async () => {
    button?.click();
    // Nothing was awaited: else the browser would not take it for a press.
    expect(ways.askToReach.mock.calls).toEqual([['https://api.openai.com']]);
  });
  await settle(40);
  expect(page.text()).toContain('This browser lets Askside reach api.openai.com.');
  await page.unmount();
});

test('a key goes in for one address, is never shown again, and can be forgotten', async () => {
  const page = await open(OPENAI);
  expect(page.field('Key').type).toBe('password');
  await page.type('Key', ' sk-canary ');
  await page.press('Keep the key');
  expect(ways.keepKey.mock.calls).toEqual([['sk-canary', 'https://api.openai.com']]);
  expect(page.text()).toContain('A key for api.openai.com is here.');
  expect(document.body.innerHTML).not.toContain('sk-canary');
  expect(page.text()).toContain('Kept until this browser is closed');
  await page.press('Forget the key');
  expect(page.field('Key').value).toBe('');
  await page.unmount();
});

test('where a press takes its own button away, the focus goes on at what took over, and what came of it is said', async () => {
  const page = await open(OPENAI);
  const focused = () => (document.activeElement?.textContent || document.activeElement?.id) ?? '';
  const pressFocused = async (words: string) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
    await act(async () => button?.focus());
    await page.press(words);
  };
  await pressFocused('Allow access');
  expect(focused()).toBe('This browser lets Askside reach api.openai.com.');
  await page.type('Key', 'sk-canary');
  await pressFocused('Keep the key');
  expect(focused()).toBe('A key for api.openai.com is here. It is never shown again.');
  await pressFocused('Forget the key');
  expect(document.activeElement).toBe(page.field('Key'));
  const note = document.getElementById(page.field('Key').getAttribute('aria-describedby') ?? '');
  expect([note?.textContent, note?.getAttribute('aria-live')]).toEqual(['The key was forgotten.', 'polite']);
  await page.type('Key', 'sk');
  expect(note?.textContent).toContain('Kept until');
  await page.press('Fetch the list');
  const list = page.field('Model');
  await act(async () => list.focus());
  await page.pick('Model', '\n');
  expect(document.activeElement).toBe(page.field('Model'));
  await page.unmount();
});

test('who has gone on elsewhere while a key is kept stays there', async () => {
  const page = await open(OPENAI);
  let kept = () => {};
  ways.keepKey.mockImplementationOnce(async (_key, origin) => {
    await new Promise<void>((done) => {
      kept = done;
    });
    belongsTo = origin;
  });
  await page.type('Key', 'sk-canary');
  await page.press('Keep the key');
  await act(async () => page.field('Address').focus());
  await act(async () => kept());
  await settle(40);
  expect(page.text()).toContain('A key for api.openai.com is here.');
  expect(document.activeElement).toBe(page.field('Address'));
  await page.unmount();
});

test('while a test or a list is under way its button keeps the focus, and a second press does nothing', async () => {
  const page = await open(OPENAI);
  for (const [words, asks] of [
    ['Test the connection', ways.test],
    ['Fetch the list', ways.listModels],
  ] as const) {
    asks.mockImplementationOnce(() => new Promise<never>(() => undefined));
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
    await act(async () => button?.focus());
    await page.press(words);
    expect(button?.disabled).toBe(false);
    expect(button?.getAttribute('aria-disabled')).toBe('true');
    await act(async () => button?.click());
    expect(asks).toHaveBeenCalledTimes(1);
  }
  await page.unmount();
});

test.each(['sk canary', 'sk-ключ', 'sk-\u200bcanary'])(
  '%s is no key, which is said before it is kept',
  async (typed) => {
    const page = await open(OPENAI);
    await page.type('Key', typed);
    await page.press('Keep the key');
    expect(ways.keepKey.mock.calls).toEqual([]);
    expect(page.text()).toContain('The key was not kept.');
    expect(page.text()).not.toContain(typed);
    await page.unmount();
  },
);

test('a key of another address is named, and has to be entered again for this one', async () => {
  belongsTo = 'https://openrouter.ai';
  const page = await open(OPENAI);
  expect(page.text()).toContain('The key that is here belongs to https://openrouter.ai and is sent nowhere else.');
  expect(page.field('Key').value).toBe('');
  await page.unmount();
});

test('a model is chosen from the list that the server gives, or typed', async () => {
  const page = await open({ ...OPENAI, model: '' });
  await page.press('Fetch the list');
  expect(page.text()).toContain('2\u00A0models found.');
  await page.pick('Model', 'gpt-5-mini');
  expect((await modelSettings()).model).toBe('gpt-5-mini');
  await page.pick('Model', '\n');
  await page.type('Model', 'my-own');
  await page.leave('Model');
  expect((await modelSettings()).model).toBe('my-own');
  await page.unmount();
});

test.each([
  [null, 'It works: “gpt-5-mini” at'],
  ['bad key', 'does not take the key.'],
  ['model missing', 'has no model “gpt-5-mini”.'],
  ['unreachable', 'Is its certificate valid?'],
  ['cors', EXTENSION],
] as const)('a test of the connection that ends in %s says so', async (kind, words) => {
  fault = kind;
  const page = await open(OPENAI);
  await page.press('Test the connection');
  expect(page.one('.model-tested').textContent).toContain(words);
  await page.unmount();
});

test('a test of the connection that waits for long says so, and by when it ends', async () => {
  const page = await open({ ...OPENAI, baseUrl: 'http://localhost:11434/v1' });
  ways.test.mockReturnValueOnce(new Promise(() => {}));
  const { waiting } = PACE;
  PACE.waiting = 100;
  try {
    await page.press('Test the connection');
    expect(page.one('.model-tested').textContent).toBe('Asking localhost:11434.');
    await settle(200);
    expect(page.one('.model-tested').textContent).toBe(
      'No answer from localhost:11434 yet. It may still be loading its model. The test ends by itself within two minutes.',
    );
  } finally {
    PACE.waiting = waiting;
  }
  await page.unmount();
});

test('a server on this computer is told exactly this extension, in a line that can be copied', async () => {
  fault = 'refused origin';
  const page = await open({ ...OPENAI, baseUrl: 'http://localhost:11434/v1' });
  await page.press('Test the connection');
  expect(page.one('.copy-line code').textContent).toBe(`OLLAMA_ORIGINS=${EXTENSION}`);
  await page.unmount();
});

test('sending unseen holds for one host alone', async () => {
  const page = await open(OPENAI);
  await page.choose('Send to api.openai.com without');
  expect((await modelSettings()).unseen).toBe('api.openai.com');
  await page.type('Address', 'https://openrouter.ai/api/v1');
  await page.leave('Address');
  expect(page.text()).toContain('Send to openrouter.ai without');
  const unseen = [...document.querySelectorAll('[role="switch"]')].at(-1);
  expect(unseen?.getAttribute('aria-checked')).toBe('false');
  await page.unmount();
});

test('what erased interviews used is counted for the limit, and said to be of them', async () => {
  const [month, host] = [monthOf(Date.now()), 'api.openai.com'];
  await db.spent.add({ id: 'sum', month, host, currency: null, tokens: { in: 900, out: 100 }, amount: 0 });
  const page = await open(OPENAI);
  await vi.waitFor(async () => {
    await settle(20);
    expect(page.text().replaceAll('\u00A0', ' ')).toContain(
      'Used this month: 1,000 tokens. 1,000 tokens of it in interviews that were erased since.',
    );
  });
  await page.unmount();
});

test('prices count together or not at all, and a limit in money without them says that nothing is sent', async () => {
  const page = await open({ ...OPENAI, limit: { unit: 'money', amount: 10 } });
  expect(page.text()).toContain('until they are entered, nothing is sent.');
  await page.type('Read', '0,25');
  await page.leave('Read');
  expect((await modelSettings()).price).toBeNull();
  expect(page.text()).toContain('Enter the other price too');
  await page.type('Written', '2');
  await page.leave('Written');
  expect((await modelSettings()).price).toEqual({ in: 0.25, out: 2, currency: 'USD' });
  await page.type('Read', '');
  await page.leave('Read');
  expect((await modelSettings()).price).toBeNull();
  await page.unmount();
});

test('the longest text at once is a number within bounds', async () => {
  const page = await open(OPENAI);
  await page.type('Longest text at once', '12');
  await page.leave('Longest text at once');
  expect(page.text()).toContain('Not saved. Enter a whole number from 1,000');
  await page.type('Longest text at once', '32,000');
  await page.leave('Longest text at once');
  expect((await modelSettings()).context).toBe(32_000);
  await page.unmount();
});

test('zero egress switches everything below it off, and leaves it as it was', async () => {
  const page = await open(OPENAI);
  await page.choose('Zero egress');
  expect(page.one<HTMLFieldSetElement>('.model-rest').disabled).toBe(true);
  await page.choose('The candidate’s own sentences');
  expect(await modelSettings()).toMatchObject({ ...OPENAI, zeroEgress: true });
  await page.choose('Zero egress');
  expect(page.one<HTMLFieldSetElement>('.model-rest').disabled).toBe(false);
  await page.unmount();
});

test('with zero egress on there is nothing to download by, and a sentence says so', async () => {
  const page = await open({ provider: 'built-in', zeroEgress: true });
  expect(page.text()).toContain('Zero egress is on, so nothing is downloaded. Switch it off first.');
  expect(page.text()).not.toContain('Download the model');
  expect(ways.download).not.toHaveBeenCalled();
  await page.unmount();
});

test('this browser’s own model is downloaded when it is pressed for, and says when it is ready', async () => {
  const page = await open({ provider: 'built-in' });
  expect(page.text()).toContain('has to be downloaded once');
  ways.builtIn.mockResolvedValue('ready' as never);
  await page.press('Download the model');
  expect(ways.download).toHaveBeenCalledTimes(1);
  expect(page.text()).toContain('The model is ready.');
  await page.unmount();
});
