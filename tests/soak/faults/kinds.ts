import {
  type Answer,
  answers,
  babbles,
  cutsOff,
  drones,
  fails,
  floods,
  hasNoRoom,
  keepsSilent,
  redirects,
  refuses,
  says,
  stalls,
  trickles,
} from '../../model-server';

export interface Fault {
  name: string;
  /** What the server does; null: nobody listens at the address. */
  does: Answer | null;
  /** What the panel says of it. */
  says: RegExp;
  /** Requests for one text. */
  requests: number;
  /** As the ledger has it; null: the request itself went well. */
  kind: string | null;
  /** Part of the short form, where nothing is waited for. */
  quick?: true;
  /** Fewer cases of it: each takes two minutes. */
  few?: true;
}

const busy = (after: string): Answer => fails(429, { message: 'Rate limit reached.' }, { 'retry-after': after });

/** Every way to fail. `elsewhere`: where the one points that points to another server. */
export const faultsBeside = (elsewhere: () => string): readonly Fault[] => [
  { name: 'byte a second', does: trickles(1_000), says: /stopped coming/, requests: 1, kind: 'stalled' },
  { name: 'stalled', does: stalls, says: /stopped coming/, requests: 1, kind: 'stalled' },
  { name: 'no first byte', does: keepsSilent, says: /did not begin/, requests: 1, kind: 'slow start' },
  { name: 'without end', does: drones(200), says: /took too long/, requests: 1, kind: 'too long', few: true },
  { name: 'unreachable', does: null, says: /cannot be reached/, requests: 3, kind: 'unreachable' },
  { name: '401', does: fails(401), says: /does not take the key/, requests: 1, kind: 'bad key', quick: true },
  {
    name: '403 origin',
    does: answers(403, '', 'text/plain'),
    says: /refuses requests/,
    requests: 1,
    kind: 'refused origin',
  },
  {
    name: '404 model',
    does: fails(404, { message: 'The model does not exist.', code: 'model_not_found' }),
    says: /has no model “small”/,
    requests: 1,
    kind: 'model missing',
  },
  { name: '429 small', does: busy('1'), says: /is busy/, requests: 3, kind: 'busy' },
  { name: '429 huge', does: busy('86400'), says: /is busy.*24 hours/, requests: 1, kind: 'busy' },
  { name: '429 garbage', does: busy('soon, -5'), says: /is busy/, requests: 3, kind: 'busy' },
  { name: '500', does: fails(500), says: /failed/, requests: 3, kind: 'server' },
  { name: 'cut stream', does: cutsOff, says: /broke off/, requests: 3, kind: 'cut stream', quick: true },
  { name: 'malformed', does: babbles, says: /cannot be read/, requests: 3, kind: 'malformed' },
  {
    name: 'no claims',
    does: says('I think that she did well.'),
    says: /cannot be read/,
    requests: 1,
    kind: null,
    quick: true,
  },
  { name: 'oversized', does: floods, says: /far too much/, requests: 1, kind: 'oversized' },
  { name: 'refusal', does: refuses, says: /refused to summarise/, requests: 1, kind: 'refusal' },
  { name: 'context overflow', does: hasNoRoom, says: /too long for “small”/, requests: 1, kind: 'too much text' },
  {
    name: 'redirect',
    does: (request, response) => redirects(elsewhere())(request, response),
    says: /points to another address/,
    requests: 1,
    kind: 'redirected',
    quick: true,
  },
];
