import { readFile } from 'node:fs/promises';
import canonicalize from 'canonicalize';
import { OUT } from './files.mjs';

/** @typedef {import('./moves.mjs').Move} Move */
/** @typedef {{ speaker: string, text: string }} Turn */

/** Every state of the panel that the played interview must have a picture of, in light and dark. */
export const STATES = [
  ...['welcome', 'tour', 'setup', 'live-before-consent', 'consent', 'heard', 'answer', 'confirmed', 'search', 'keys'],
  ...['menu', 'captions-off', 'kept', 'coverage', 'live-end', 'wrap-up', 'wrap-up-done', 'summary', 'export', 'saved'],
];

/**
 * Compares the saved record with what was done and said; throws what is wrong with it.
 *
 * @param {{ turns: Turn[], moves: Move[] }} sample
 */
export async function checkRecord({ turns, moves }) {
  const record = JSON.parse(await readFile(`${OUT}/scorecard.json`, 'utf8'));
  /** @type {{ kind: string, text: string }[]} */
  const evidence = record.competencies.flatMap((/** @type {{ evidence: object[] }} */ each) => each.evidence);
  const of = (/** @type {string} */ kind) => evidence.filter((each) => each.kind === kind).map((each) => each.text);
  const done = (/** @type {string} */ kind) => moves.filter((move) => move.do === kind);
  same(
    'notes',
    of('note'),
    done('note').map((move) => move.text ?? ''),
  );
  if (of('quote').length !== done('pin').length)
    throw new Error(`The record has ${of('quote').length} quotes, ${done('pin').length} were pinned.`);
  for (const quote of of('quote'))
    if (!turns.some((turn) => turn.speaker !== 'You' && turn.text.endsWith(quote)))
      throw new Error(`Nobody said “${quote}”.`);
  for (const { words } of record.questions.flatMap((/** @type {{ turns: object[] }} */ each) => each.turns))
    if (words && !turns.some((turn) => turn.speaker === 'You' && turn.text === words))
      throw new Error(`No question was asked in the words “${words}”.`);
  for (const move of done('competency')) {
    const row = record.competencies.find((/** @type {{ id: string }} */ each) => each.id === move.competency);
    if (row.rating.level !== move.level) throw new Error(`${move.competency} has level ${row.rating.level}.`);
  }
  const [recommend] = done('recommend');
  if (record.recommendation !== recommend?.recommendation || record.rationale !== recommend?.rationale)
    throw new Error('The record has another recommendation than was chosen.');
  checkSummary(record.summary, turns);
  await checkSignature(record);
}

/**
 * Every claim of the summary is in the candidate's own words, of an answer that was given, and was seen after the levels.
 *
 * @param {{ revealed: { early: boolean }, parts: { claims: { text: string, quote: { words: string } | null }[] }[] } | null} summary
 * @param {Turn[]} turns
 */
function checkSummary(summary, turns) {
  const claims = summary?.parts.flatMap((part) => part.claims) ?? [];
  if (!summary || claims.length === 0) throw new Error('The record has no summary.');
  if (summary.revealed.early) throw new Error('The summary counts as seen before the levels.');
  for (const { text, quote } of claims)
    if (text || !turns.some((turn) => turn.speaker !== 'You' && quote && turn.text.includes(quote.words)))
      throw new Error(`The candidate never said “${quote?.words ?? text}”.`);
}

/** @param {{ signature?: { key: string, value: string } }} record */
async function checkSignature({ signature, ...bare }) {
  if (!signature) throw new Error('The record is not signed.');
  const bytes = (/** @type {string} */ text) => Buffer.from(text, 'base64url');
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const signer = await crypto.subtle.importKey('raw', bytes(signature.key), curve, false, ['verify']);
  const how = { name: 'ECDSA', hash: 'SHA-256' };
  if (!(await crypto.subtle.verify(how, signer, bytes(signature.value), Buffer.from(canonicalize(bare) ?? ''))))
    throw new Error('The signature is not one over the record.');
}

/** @param {string} what @param {string[]} got @param {string[]} wanted */
function same(what, got, wanted) {
  const missing = wanted.filter((each) => !got.includes(each));
  if (missing.length > 0 || got.length !== wanted.length)
    throw new Error(`The record has ${got.length} of ${wanted.length} ${what}; missing: ${missing.join(' | ')}`);
}
