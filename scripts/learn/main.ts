import { writeFileSync } from 'node:fs';
import { textOf } from './files';
import { answersModel, askedModel, evadedModel, pointsModels } from './models';
import { fingerprint } from './source';
import { tellingModel } from './telling';
import { crossValidated } from './telling-check';

const LEARNED = new URL('../../utils/learned/', import.meta.url);

/** The files to write, each made only when it is wanted. */
const FILES: Record<string, () => string> = {
  answers: () => textOf(answersModel()),
  asked: () => textOf(askedModel()),
  evaded: () => textOf(evadedModel()),
  points: () => {
    const models = Object.entries(pointsModels()).map(
      ([id, model]) => `${JSON.stringify(id)}:${textOf(model).trimEnd()}`,
    );
    return `{\n${models.join(',\n')}\n}\n`;
  },
  telling: () => `${JSON.stringify(tellingModel(), null, 1)}\n`,
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(FILES, name));
if (wanted[0] === 'check-telling') console.log(JSON.stringify(crossValidated()));
else if (unknown !== undefined) {
  console.error(`There is no model called ${unknown}. Name some of ${Object.keys(FILES).join(', ')}, or none for all.`);
  process.exitCode = 1;
} else {
  for (const [name, make] of Object.entries(FILES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const text = make();
    writeFileSync(new URL(`${name}.json`, LEARNED), text);
    console.log(`${name}: ${Math.round(text.length / 1024)} KB`);
  }
  // Some alone may leave the others behind what they are learnt from.
  if (wanted.length === 0)
    writeFileSync(new URL('source.json', LEARNED), `${JSON.stringify({ sha256: fingerprint() })}\n`);
}
