import { writeFileSync } from 'node:fs';
import { textOf } from './files';
import { answersModel, askedModel, evadedModel, pointsModels } from './models';

const LEARNED = new URL('../../utils/learned/', import.meta.url);
const wanted = process.argv.slice(2);

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
};

for (const [name, make] of Object.entries(FILES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const text = make();
  writeFileSync(new URL(`${name}.json`, LEARNED), text);
  console.log(`${name}: ${Math.round(text.length / 1024)} KB`);
}
