import { hear, press } from './call.mjs';
import { takeSaved } from './files.mjs';
import { MOVES } from './moves.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */

/** What a move takes the interviewer, in ms of the interview. */
const MOMENT = 1_500;
/** After so much quiet, in ms, a turn counts as said. */
const QUIET = 2_000;
/** The last letters of a turn, by which it is known on screen: captions show its end. */
const TAIL = 24;

/** First run and set-up. @param {Stage} stage */
export async function setUp({ hands, sample, show, tell }) {
  await hands.sees('Welcome to Askside');
  tell('First run and set-up');
  await show('welcome');
  await hands.focus('#interviewer');
  await hands.type('Lucy Tanner');
  await hands.press('Enter');
  await hands.sees('The panel, 1 of 5');
  await show('tour');
  await hands.click('Skip');
  await hands.sees('Rehearsal call found');
  await hands.focus('#candidate');
  await hands.type(sample.candidate);
  await show('setup');
  await hands.press('Enter');
  await hands.sees('Captions are not read yet');
  await show('live-before-consent');
  tell(`The interview with ${sample.candidate} begins`);
}

/** The call, from the first word to the last. @param {Stage} stage */
export async function talk(stage) {
  const { hands, sample, time, page } = stage;
  const agreed = sample.turns.findIndex((turn) => /I agree/.test(turn.text));
  for (const [i, turn] of sample.turns.entries()) {
    const moves = sample.moves.filter(
      (move) => move.after === i && move.do !== 'competency' && move.do !== 'recommend',
    );
    const last = i === sample.turns.length - 1;
    if (moves.length === 0 && !turn.asks && i !== agreed && !last) continue;
    await time.go();
    await hear(page, turn);
    await time.hold();
    await time.skip(QUIET);
    if (i === agreed) await recordConsent(stage);
    if (i > agreed) await hands.sees(turn.text.slice(-TAIL));
    if (turn.asks) await noticed(stage, turn.asks);
    for (const move of moves) {
      await make(stage, move);
    }
    if (i === 13) await look(stage);
    if (last) await lookBack(stage);
  }
}

/** @param {Stage} stage @param {import('./moves.mjs').Move} move */
async function make({ hands, time, tell }, move) {
  const does = MOVES[move.do];
  if (!does) throw new Error(`The sample has a move that nobody knows: ${move.do}.`);
  await time.skip(MOMENT);
  tell(await does(hands, move));
}

/** @param {Stage} stage */
async function recordConsent({ hands, show, tell }) {
  await hands.click('Ask for consent');
  await hands.sees('May I let a tool read');
  await show('consent');
  await hands.click('Agreed');
  await hands.sees('Nobody has spoken yet.');
  tell('Consent recorded; captions are read from here on');
}

/** The panel heard the question that was just asked. @param {Stage} stage @param {string} id */
async function noticed({ hands, show, tell }, id) {
  await hands.finds('.heard-notice');
  if (id === 'idempotency') await show('heard');
  tell(`Heard the question: ${id}`);
}

/** In the middle of the first answer: points, search, keys, and captions that go away and come back. @param {Stage} stage */
async function look({ hands, page, show, tell, time }) {
  await hands.finds('.points .found');
  await show('answer');
  await hands.tap('.points .found');
  await hands.finds('.points .yes');
  await show('confirmed');
  await hands.press('/');
  await hands.finds('[role="combobox"]');
  await hands.type('cach');
  await hands.finds('[role="option"] mark');
  await show('search');
  await hands.press('Escape');
  await hands.finds('.ask');
  await hands.press('?');
  await hands.sees('All keys');
  await show('keys');
  await hands.press('Escape');
  await hands.click('More');
  await hands.finds('[role="menu"]');
  await show('menu');
  await hands.press('Escape');
  tell('Confirmed a point, looked at search, keys and menu');
  await press(page, 'Captions');
  await hands.sees('Turn on captions in the call');
  await show('captions-off');
  await press(page, 'Captions');
  await time.skip(MOMENT);
  tell('Captions went off and came back; the panel said so');
}

/** What was kept, before the wrap-up. @param {Stage} stage */
async function lookBack({ hands, show, tell }) {
  await show('live-end');
  await hands.tap('.kept-count');
  await hands.sees('Kept under');
  await show('kept');
  await hands.press('Escape');
  await hands.misses('.sheet');
  await hands.tap('.cover li button');
  await hands.finds('.sheet .competency');
  await show('coverage');
  await hands.press('Escape');
  await hands.misses('.sheet');
  tell('Looked back at what was kept');
}

/** Levels, the recommendation and the files. @param {Stage} stage */
export async function wrapUp(stage) {
  const { hands, sample, show, tell } = stage;
  await hands.press('w');
  await hands.sees('Your recommendation');
  await show('wrap-up');
  for (const move of sample.moves.filter((each) => each.do === 'competency' || each.do === 'recommend')) {
    await make(stage, move);
  }
  await hands.sees('6 of 6 rated');
  await hands.sees('Nothing is missing.');
  await show('wrap-up-done');
  await hands.click('Show the summary');
  await hands.finds('.competency-summary .claims');
  await show('summary');
  await hands.click('Save scorecard');
  await takeSaved('.html', 'scorecard.html');
  for (const [button, ending] of Object.entries({ Record: 'json', Text: 'md', Table: 'csv' })) {
    await hands.click('Other formats');
    await hands.finds('[role="menu"]');
    if (ending === 'json') await show('export');
    await hands.click(button);
    await takeSaved(`.${ending}`, `scorecard.${ending}`);
  }
  await show('saved');
  tell('Uncovered the summary, and saved the scorecard as HTML, JSON, Markdown and CSV');
}
