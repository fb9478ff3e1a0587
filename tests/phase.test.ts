import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Course, goOn, noCourse } from '@/utils/phase';

/** What is told after each look: [milliseconds, what the page shows]. */
const follow = (...looks: [at: number, shows: Course['phase']][]) => {
  let course = noCourse;
  return looks.map(([at, shows]) => {
    course = goOn(course, shows, at);
    return course.phase;
  });
};

test('before a call and in it, what the page shows is told at once', () => {
  expect(follow([0, 'none'], [1, 'on'], [2, 'on'])).toEqual(['none', 'on', 'on']);
});

test('a call that the page says is over is over after three seconds', () => {
  expect(follow([0, 'on'], [1_000, 'over'], [3_900, 'over'], [4_000, 'over'])).toEqual(['on', 'on', 'on', 'over']);
});

test('a page that says so for a moment only changes nothing', () => {
  expect(follow([0, 'on'], [1_000, 'over'], [2_000, 'on'], [9_000, 'on'])).toEqual(['on', 'on', 'on', 'on']);
});

test('a breakout room is no end, however its controls go and come', () => {
  const rooms = follow([0, 'on'], [1_000, 'moving'], [5_000, 'none'], [34_000, 'none'], [34_500, 'on']);
  expect(rooms).toEqual(['on', 'moving', 'moving', 'moving', 'on']);
});

test('a call of which nothing is seen for half a minute is over', () => {
  expect(follow([0, 'on'], [1_000, 'none'], [30_000, 'none'], [31_000, 'none'])).toEqual([
    'on',
    'moving',
    'moving',
    'over',
  ]);
});

test('after the end, the page before the next call is no call', () => {
  expect(follow([0, 'on'], [1_000, 'over'], [5_000, 'over'], [6_000, 'none'], [7_000, 'on'])).toEqual([
    'on',
    'on',
    'over',
    'none',
    'on',
  ]);
});

test('a page that was opened after the call says that it is over', () => {
  expect(follow([0, 'over'])).toEqual(['over']);
});

const phase = fc.constantFrom('none', 'on', 'moving', 'over') satisfies fc.Arbitrary<Course['phase']>;

test('whatever the clock does, a call that is on is on, and it never ends in the first look', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), phase)), (looks) => {
      let course = goOn(noCourse, 'on', 0);
      for (const [at, shows] of looks) {
        const next = goOn(course, shows, at);
        if (shows === 'on') expect(next.phase).toBe('on');
        if (course.phase === 'on' && course.seen === 'on') expect(next.phase).not.toBe('over');
        course = next;
      }
    }),
  );
});
