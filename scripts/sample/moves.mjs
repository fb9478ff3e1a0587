/** @typedef {ReturnType<typeof import('./hands.mjs').handsOn>} Hands */
/**
 * @typedef {{ do: string, after: number, text?: string, level?: number | string, competency?: string,
 *   recommendation?: string, rationale?: string }} Move
 */

const WORDS = new Map(
  Object.entries({
    api: 'API design',
    databases: 'Databases',
    scalability: 'Scaling',
    systems: 'Reliability',
    security: 'Security',
    collaboration: 'Collaboration',
  }),
);
const KEYS = new Map(Object.entries({ mixed: '5', 'not assessed': '0' }));

/** @param {string} words */
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * What each move of the sample is in the panel; each resolves with the line that tells of it.
 *
 * @type {Record<string, (hands: Hands, move: Move) => Promise<string>>}
 */
export const MOVES = {
  async note(hands, { text = '' }) {
    await hands.press('n');
    await hands.type(text);
    await hands.press('Enter');
    await hands.press('Escape');
    return `Note: ${text}`;
  },
  async pin(hands) {
    await hands.press('e');
    return 'Pinned the last utterance as a quote';
  },
  async level(hands, { level }) {
    const key = KEYS.get(String(level)) ?? String(level);
    await hands.press(/** @type {import('puppeteer-core').KeyInput} */ (key));
    return `Level: ${level}`;
  },
  async competency(hands, { competency = '', level }) {
    const label = WORDS.get(competency) ?? competency;
    const levels = `[aria-label="Level for ${label}"]`;
    if (!(await hands.has(levels))) await hands.click(label, '.comps');
    await hands.finds(levels);
    await hands.click(typeof level === 'number' ? `Level ${level}` : capital(String(level)), levels);
    // A rated competency closes, and the next one opens by itself.
    await hands.misses(levels);
    return `${label}: ${level}`;
  },
  async recommend(hands, { recommendation = '', rationale = '' }) {
    await hands.click(capital(recommendation), '.rec');
    await hands.focus('[aria-label="Rationale"]');
    await hands.type(rationale);
    return `Recommendation: ${recommendation}`;
  },
};
