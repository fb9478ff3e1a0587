import { expect, test } from 'vitest';
import { seemsEnglish } from '@/utils/language';

const said = {
  English:
    'So the first thing we did was to put a cache in front of it, and then it turned out that most of the time went into one query that nobody had looked at for about two years.',
  German:
    'Also das Erste, was wir gemacht haben, war ein Cache davor zu setzen, und dann hat sich herausgestellt, dass die meiste Zeit in einer Abfrage steckte, die seit zwei Jahren niemand angeschaut hatte.',
  Spanish:
    'Bueno, lo primero que hicimos fue poner una caché delante y luego resultó que la mayor parte del tiempo se iba en una consulta que nadie había mirado desde hacía unos dos años.',
  Dutch:
    'Dus het eerste wat we deden was er een cache voor zetten, en toen bleek dat de meeste tijd in één query zat waar al ongeveer twee jaar niemand meer naar gekeken had.',
  Rubbish:
    'Soda air stay vast via gum act harbour in cash the four zoo set sin and an at sick her house gesture dash de mice the site in I ner off rugger stack the sight swy.',
};

test('English captions are told from captions in another language', () => {
  expect(seemsEnglish([said.English])).toBe(true);
  expect(seemsEnglish([said.German])).toBe(false);
  expect(seemsEnglish([said.Spanish])).toBe(false);
  expect(seemsEnglish([said.Dutch])).toBe(false);
});

test('a few words say nothing about a language', () => {
  expect(seemsEnglish(['Ja, genau.', 'Redis, Kafka, Postgres.'])).toBeNull();
  expect(seemsEnglish([])).toBeNull();
});

test('an answer full of product names is still English', () => {
  expect(
    seemsEnglish([
      'We had Kafka and Redis and Postgres in front of Elasticsearch, and the Kubernetes jobs wrote to S3 with Terraform managing IAM, so when Vault was down nothing could start.',
    ]),
  ).toBe(true);
});
