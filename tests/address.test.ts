import { expect, test } from 'vitest';
import { hostOf, originOf, problemWithAddress } from '@/utils/llm/address';
import { endpointOf } from '@/utils/llm/origin';

test.each([
  ['https://api.openai.com/v1', 'api.openai.com', 'https://api.openai.com'],
  ['https://openrouter.ai/api/v1/', 'openrouter.ai', 'https://openrouter.ai'],
  ['  https://api.example.com:8443/v1 ', 'api.example.com:8443', 'https://api.example.com:8443'],
  ['https://API.OpenAI.com:443/v1', 'api.openai.com', 'https://api.openai.com'],
  ['http://localhost:11434/v1', 'localhost:11434', 'http://localhost:11434'],
  ['http://127.0.0.1:1234/v1', '127.0.0.1:1234', 'http://127.0.0.1:1234'],
  ['https://bücher.example/v1', 'xn--bcher-kva.example', 'https://xn--bcher-kva.example'],
])('%s is named %s and granted as %s', (address, host, origin) => {
  expect(problemWithAddress(address)).toBeNull();
  expect(hostOf(address)).toBe(host);
  expect(originOf(address)).toBe(origin);
  // What consent names is what requests are held to.
  expect(endpointOf(address)).toMatchObject({ host, origin });
});

test.each([
  ['', 'begins with https://'],
  ['api.openai.com/v1', 'begins with https://'],
  ['localhost:11434', 'begins with https://'],
  ['https:api.openai.com', 'begins with https://'],
  ['ftp://api.openai.com', 'begins with https://'],
  ['https://', 'no address'],
  ['https://<name>.openai.azure.com/openai/v1', 'your own resource'],
  ['https://me:secret@api.openai.com/v1', 'name and password'],
  ['https://api.openai.com/v1?key=secret', 'what follows ?'],
  ['https://api.openai.com/v1#x', 'what follows ?'],
  ['https://api.openai.com/v1?', 'what follows ?'],
  ['https://api.openai.com/v1/chat/completions', 'Leave out /chat/completions'],
  ['https://api.openai.com/v1/models', 'Leave out /models'],
  ['http://api.openai.com/v1', 'unencrypted'],
  ['http://192.168.1.20:11434/v1', 'unencrypted'],
  ['http://localhost.example.com/v1', 'unencrypted'],
  ['http://localhost@evil.example/v1', 'name and password'],
  ['http://[::1]:11434/v1', 'Write localhost'],
])('%s cannot be used, and the words say why', (address, words) => {
  expect(problemWithAddress(address)).toContain(words);
  expect(hostOf(address)).toBeNull();
  expect(originOf(address)).toBeNull();
});
