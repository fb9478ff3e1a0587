import { expect, test } from 'vitest';
import { choiceOf, consentFor, maySendTo } from '@/utils/consent';
import { hostToName } from '@/utils/llm/address';
import { noModel } from '@/utils/settings-schema';
import { after, type Did } from './fixtures/acts';

const OPENAI = 'api.openai.com';
const endpoint = { ...noModel, provider: 'endpoint', baseUrl: 'https://api.openai.com/v1' } as const;
const said = (answer: 'agreed' | 'declined' | 'withdrawn', host: string | null = null): Did => ({
  kind: 'consent',
  answer,
  host,
  call: 'abc',
  wording: '',
});
const consentAfter = (...did: Did[]) => after(...did).consent;

test('consent names a host only where the settings send something there', () => {
  expect(hostToName(endpoint)).toBe(OPENAI);
  expect(hostToName({ ...endpoint, baseUrl: 'http://localhost:11434/v1' })).toBe('localhost:11434');
  expect(hostToName(noModel)).toBeNull();
  expect(hostToName({ ...endpoint, provider: 'built-in' })).toBeNull();
  expect(hostToName({ ...endpoint, zeroEgress: true })).toBeNull();
  expect(hostToName({ ...endpoint, baseUrl: '' })).toBeNull();
  expect(hostToName({ ...endpoint, baseUrl: 'http://models.example/v1' })).toBeNull();
});

test('an answer is recorded with the words that were read for it and the host that they name', () => {
  const agreed = consentFor('agreed', OPENAI);
  expect(agreed).toMatchObject({ answer: 'agreed', host: OPENAI });
  expect(agreed.wording).toContain(OPENAI);
  const captions = consentFor('captions only', OPENAI);
  expect(captions).toMatchObject({ answer: 'agreed', host: null });
  expect(captions.wording).toContain('The words stay on my computer.');
  expect(captions.wording).not.toContain(OPENAI);
  expect(consentFor('agreed', null)).toMatchObject({ answer: 'agreed', host: null });
});

test('captions only lets nothing be sent, and agreeing to one host nothing to another', () => {
  expect(maySendTo(consentAfter(said('agreed')), OPENAI)).toBe(false);
  expect(maySendTo(consentAfter(said('agreed', OPENAI)), OPENAI)).toBe(true);
  expect(maySendTo(consentAfter(said('agreed', OPENAI)), 'openrouter.ai')).toBe(false);
  expect(maySendTo(consentAfter(said('agreed', OPENAI), said('withdrawn', OPENAI)), OPENAI)).toBe(false);
});

test('other settings change what is offered, never what was agreed to', () => {
  expect(choiceOf(consentAfter(said('agreed')), OPENAI)).toBe('captions only');
  expect(choiceOf(consentAfter(said('agreed', OPENAI)), OPENAI)).toBe('agreed');
  expect(choiceOf(consentAfter(said('agreed', OPENAI)), null)).toBe('agreed');
  expect(choiceOf(consentAfter(said('agreed', OPENAI)), 'openrouter.ai')).toBeNull();
  expect(choiceOf(consentAfter(said('declined', OPENAI)), null)).toBe('declined');
  expect(choiceOf(null, OPENAI)).toBe('not asked');
});
