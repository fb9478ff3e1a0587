import { expect, test } from 'vitest';
import { figuresIn } from '@/utils/summary/figures';
import { figuresStand } from '@/utils/summary/figures-stand';

const values = (text: string) => figuresIn(text).map((figure) => figure.value);

test.each([
  ['five hundred', 500],
  ['two hundred and five thousand', 205_000],
  ['ninety-nine', 99],
  ['ninety nine point nine five', 99.95],
  ['two and a half', 2.5],
  ['one and a half million', 1_500_000],
  ['half a million', 500_000],
  ['a hundred', 100],
  ['a couple of hundred', 200],
  ['eleven million', 11_000_000],
  ['fifty k', 50_000],
  ['10k', 10_000],
  ['1.5M', 1_500_000],
  ['11 million', 11_000_000],
  ['10,000', 10_000],
  ['ninety-ninth', 99],
  ['1st', 1],
  ['four oh four', 404],
  ['four twenty-two', 422],
  ['eighty eighty', 8080],
  ['fifty-four thirty-two', 5432],
  ['twenty twenty-three', 2023],
  ['nineteen ninety-nine', 1999],
])('reads %s as %d', (text, value) => {
  expect(values(text)).toContain(value);
});

test.each([
  ['Cut it to 200 ms.', 'it went down to two hundred milliseconds'],
  ['Cut it to 200ms.', 'it went down to 200 milliseconds'],
  ['Halved the load to 50%.', 'we got rid of half of the load'],
  ['Retries are at most 10 percent.', "retries can't be more than ten percent of the traffic"],
  ['Waits 2–3 seconds.', 'we wait between two and three seconds'],
  ['A 30-second window', 'it opens for thirty seconds'],
  ['Goes above p99.', 'a bit above its ninety-ninth percentile'],
  ['Reads p99.', 'we look at p 99'],
  ['Stored it in S3 and EC2.', 'in s three, and on EC two'],
  ['With Resilience4j', 'a circuit breaker on top, with Resilience4j'],
  ['Returns 429 and 503.', 'four twenty nine, or a five oh three'],
  ['Grew from 1.4 to 6.', 'one at six and one at one point four'],
  ['About 30 carriers', "We've got thirty-something carriers"],
  ['Runs 24/7 on port 5432.', 'twenty-four seven, on fifty-four thirty-two'],
  ['Paid $5 for v2.', 'five dollars for v 2'],
  ['Named three reasons and two ways.', 'because of that'],
  ['Uses HTTP/2.', 'http two'],
  ['3x faster', 'three times faster'],
  ['On version 1.2.3 at 10.0.0.1', 'it was 1.2.3 on 10.0.0.1'],
  ['Moved 1,000,000 rows', 'a million rows'],
])('%s stands in: %s', (text, said) => {
  expect(figuresStand(text, [said])).toBe(true);
});

test.each([
  ['Cut it to 300 ms.', 'it went down to two hundred milliseconds'],
  ['Cut it to 200 s.', 'it went down to two hundred milliseconds'],
  ['50% of services', 'we had fifty services'],
  ['11 rows', 'eleven million rows'],
  ['110 million rows', 'eleven million rows'],
  ['It took three weeks.', 'it took two weeks'],
  ['Led a team of seventeen.', 'a team of seven'],
  ['On 1.2.4', 'on 1.2.3'],
  ['Stored in S4', 'in s three'],
  ['p95', 'the ninety-ninth percentile'],
  ['5/5', 'I gave five answers in four minutes'.replace('five', 'three')],
  ['In 2021', 'in twenty twenty-three'],
  ['$200', 'two hundred servers'],
])('%s does not stand in: %s', (text, said) => {
  expect(figuresStand(text, [said])).toBe(false);
});
