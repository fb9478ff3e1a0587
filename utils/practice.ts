import { type ActedPlatform, LAYOUTS } from './layouts';

export const SPEEDS = [1, 1.5, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** The practice call at one moment. All times but `tickedAt` are milliseconds of the call. */
export interface Practice {
  phase: 'waiting' | 'running' | 'paused' | 'ended';
  speed: Speed;
  time: number;
  /** Milliseconds since 1970 at which `time` was right. */
  tickedAt: number;
  /** `dropped`: gone from the page though they are switched on, as after a fault. */
  captions: 'on' | 'off' | 'dropped';
  /** What was said before is not captioned. */
  captionsFrom: number;
  /** Whose captions are acted. */
  acted: ActedPlatform;
}

export type Action =
  | { do: 'tick' | 'go on' | 'pause' | 'start again' | 'end' }
  | { do: 'set speed'; speed: Speed }
  | { do: 'jump'; to: number }
  | { do: 'caption'; captions: Practice['captions'] }
  | { do: 'act'; as: ActedPlatform };

/** A step of the clock beyond this is a computer that slept; nobody spoke meanwhile. Hidden pages tick once a minute. */
const LONGEST_STEP = 2 * 60_000;

/** The platforms whose captions can be acted; the first is acted where nothing else is chosen. */
export const ACTED = Object.keys(LAYOUTS) as ActedPlatform[];

/** The call as a practice link wants it: `?at=<seconds>&speed=<factor>&as=<platform>`, with `play` running, with `paused` on hold. */
export function practiceFrom(query: URLSearchParams, now: number): Practice {
  const at = Math.max(0, Number(query.get('at')) || 0) * 1000;
  const speed = SPEEDS.find((each) => each === Number(query.get('speed'))) ?? 1;
  const phase = query.has('paused') ? 'paused' : query.has('play') ? 'running' : 'waiting';
  const acted = ACTED.find((each) => each === query.get('as')) ?? 'meet';
  return { phase, speed, time: at, tickedAt: now, captions: 'on', captionsFrom: at, acted };
}

/** The call after an action at `now`; it ends by itself after `length` milliseconds. */
export function practise(before: Practice, action: Action, now: number, length: number): Practice {
  const practice = tick(before, now, length);
  if (action.do === 'start again') return startAgain(practice, now);
  if (action.do === 'set speed') return { ...practice, speed: action.speed };
  // Other captions begin with what is said next, as in another call.
  if (action.do === 'act') return { ...practice, acted: action.as, captionsFrom: practice.time };
  if (practice.phase === 'ended') return practice;
  switch (action.do) {
    case 'go on':
      return { ...practice, phase: 'running' };
    case 'pause':
      return { ...practice, phase: 'paused' };
    case 'end':
      return { ...practice, phase: 'ended' };
    case 'jump':
      return { ...practice, time: action.to, captionsFrom: action.to };
    case 'caption':
      return withCaptions(practice, action.captions);
    default:
      return practice;
  }
}

const startAgain = ({ speed, acted }: Practice, now: number): Practice => ({
  ...practiceFrom(new URLSearchParams(), now),
  speed,
  acted,
});

function tick(practice: Practice, now: number, length: number): Practice {
  const step = now - practice.tickedAt;
  const moves = practice.phase === 'running' && step > 0 && step <= LONGEST_STEP;
  const time = moves ? Math.min(length, practice.time + step * practice.speed) : practice.time;
  return { ...practice, time, tickedAt: now, phase: time >= length ? 'ended' : practice.phase };
}

/** Captions that come back begin with what is said next. */
const withCaptions = (practice: Practice, captions: Practice['captions']): Practice => ({
  ...practice,
  captions,
  captionsFrom: captions === 'on' && practice.captions !== 'on' ? practice.time : practice.captionsFrom,
});
