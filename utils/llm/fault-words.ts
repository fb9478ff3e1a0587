import { isHere } from '../consent';
import { namedModel } from '../summary/model-name';
import type { Fault, FaultKind } from './fault';

/** A fault for the screen: what happened, and what to do about it. */
export interface FaultWords {
  what: string;
  todo: string;
}

export interface Place {
  /** Host and port; empty: the browser's own model. */
  host: string;
  model: string;
  /** The origin of this extension, such as `chrome-extension://…`, which a server on this computer has to allow. */
  extension: string;
}

const AGAIN = 'Try again.';
const SETTINGS = 'Look at the settings of the language model.';

/** Said of every kind, without the key and without a server's own words. */
export function faultWords(fault: Fault, place: Place): FaultWords {
  const [what, todo] = WORDS[fault.kind]({
    at: place.host || 'the browser’s own model',
    At: place.host || 'The browser’s own model',
    own: place.host === '',
    here: isHere(place.host),
    model: place.model || 'the model',
    allow: howToAllow(place.extension),
    wait: fault.wait === null ? 'Try again in a minute.' : `Try again in ${waitInWords(fault.wait)}.`,
    parameter: fault.parameter ?? 'a part of it',
  });
  return { what, todo };
}

/** How servers are told to answer this extension and no other page. */
const howToAllow = (extension: string): string =>
  `Ollama: start it with OLLAMA_ORIGINS=${extension}. LM Studio: switch on Enable CORS. vLLM: start it with --allowed-origins '["${extension}"]'.`;

function waitInWords(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1_000));
  if (seconds < 90) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}

interface Words {
  at: string;
  /** The same at the start of a sentence. */
  At: string;
  /** Whether it is the browser's own model, to which nothing is sent. */
  own: boolean;
  here: boolean;
  model: string;
  allow: string;
  wait: string;
  parameter: string;
}

const WORDS: Record<FaultKind, (words: Words) => [what: string, todo: string]> = {
  'zero egress': () => ['Nothing may leave this extension.', 'Switch off “Zero egress” in the settings first.'],
  'no endpoint': () => [
    'No usable address is set.',
    'Enter an address that begins with https, or with http on this computer.',
  ],
  'other origin': ({ at }) => [
    'The request was for another address than the one in the settings.',
    `Only ${at} is asked.`,
  ],
  'not allowed': ({ at }) => [
    `The browser was not told that ${at} may be reached.`,
    'Press “Allow access” in the settings of the language model.',
  ],
  'bad key': ({ At }) => [`${At} does not take the key.`, 'Enter the key again, without spaces around it.'],
  consent: ({ own, at }) =>
    own
      ? ['The candidate does not agree to captions being read.', 'Without consent nothing is written of them.']
      : [
          `The candidate did not agree to words being sent to ${at}.`,
          'Ask for consent with the wording that names it, or go on without a model.',
        ],
  'words deleted': () => ['The words were deleted meanwhile.', 'Nothing more is sent or written of them.'],
  'not shown': () => ['Sending without showing was switched off, or masking on.', 'Look at the text again.'],
  erased: () => ['The interview was erased.', 'Nothing more is sent about it.'],
  limit: () => ['This would pass the limit for this month.', 'Raise the limit, or go on without a model.'],
  'not kept': () => [
    'The request could not be written down first, so it was not sent.',
    'Make room on this computer’s disk, then try again.',
  ],
  'other text': () => ['The text was another than the one that you approved, so it was not sent.', 'Look at it again.'],
  unreachable: ({ At, here }) => [
    `${At} cannot be reached.`,
    here
      ? 'Check that the program runs, and that the port is right.'
      : 'Check the network, the name, and whether its certificate is valid. A browser does not tell which of them it was.',
  ],
  cors: ({ At, allow }) => [`${At} runs, but does not let this extension read its answers.`, allow],
  redirected: ({ At }) => [
    `${At} points to another address, which was not followed.`,
    'Enter the address that it points to, if you trust it.',
  ],
  'slow start': ({ At }) => [`${At} did not begin to answer in time.`, 'Try again, or choose a faster model.'],
  'refused origin': ({ At, allow }) => [`${At} refuses requests from this extension.`, allow],
  forbidden: ({ At, model }) => [
    `${At} does not allow this key to use ${model}.`,
    'Choose another model, or ask whoever gave you the key.',
  ],
  'wrong address': ({ At }) => [
    `${At} answers, but not as a language model does at this address.`,
    'Check the address. It often ends in /v1.',
  ],
  'model missing': ({ At, model }) => [`${At} has no model ${namedModel(model)}.`, 'Choose one from its list.'],
  busy: ({ At, wait }) => [`${At} is busy.`, wait],
  'over quota': ({ At }) => [`${At} says that your account is used up.`, 'Look at your account there.'],
  server: ({ At, wait }) => [`${At} failed.`, wait],
  parameter: ({ At, parameter }) => [`${At} does not take ${parameter}.`, 'Try again: it is left out from now on.'],
  'refused request': ({ At }) => [`${At} did not take the request.`, SETTINGS],
  'too much text': ({ model }) => [
    `The text is too long for ${namedModel(model)}.`,
    'Set a smaller context in the settings.',
  ],
  'failed midway': ({ At, wait }) => [`${At} failed in the middle of the answer. Nothing of it was kept.`, wait],
  'cut stream': () => ['The answer broke off. Nothing of it was kept.', AGAIN],
  stalled: () => ['The answer stopped coming. Nothing of it was kept.', AGAIN],
  'too long': () => ['The answer took too long. Nothing of it was kept.', 'Try again, or choose a faster model.'],
  malformed: ({ At }) => [`${At} sent something that cannot be read.`, SETTINGS],
  oversized: ({ At }) => [`${At} sent far too much. Nothing of it was kept.`, SETTINGS],
  refusal: ({ At }) => [`${At} refused to summarise this answer.`, 'Read the transcript instead.'],
  unfinished: ({ model }) => [
    `${model} ran out of room before its end. Nothing of it was kept.`,
    'Choose a model that thinks less before it answers.',
  ],
  'answer not kept': () => [
    'It was answered, but the summary could not be kept.',
    'Make room on this computer’s disk, then try again.',
  ],
  'failed here': () => ['Something failed on this computer. Nothing of the answer was kept.', AGAIN],
  'no model': () => [
    'This browser has no model of its own that is ready.',
    'Choose another way in the settings of the language model.',
  ],
  cancelled: () => ['Stopped.', 'Nothing of the answer was kept.'],
};
