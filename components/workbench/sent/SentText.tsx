import { CopyButton } from '@/components/parts/CopyButton';
import { extensionOrigin } from '@/data/llm/own-origin';
import { size } from '@/utils/format';
import { priceWords } from '@/utils/summary/amount';
import { faultSentence, outcomeWords, tokenCount } from '@/utils/summary/ledger-words';
import type { LedgerRow } from '@/utils/summary/record';

/** The exact text of a request, and what the table may have had no room for. */
export function SentText({ row, candidate }: { row: LedgerRow; candidate: string }) {
  const { text, host, model } = row;
  const why = faultSentence(row, { host, model, extension: extensionOrigin() });
  return (
    <div className="sent-text">
      <p className="small t2">{factsOf(row, candidate).join(' · ')}</p>
      {why && <p>{why}</p>}
      {text === null ? (
        <p className="t2">The text was deleted on the candidate’s wish. That it was sent stays listed.</p>
      ) : text === '' ? (
        <p className="t2">It carried no text, and a key only where one is kept for this address.</p>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached with Tab */}
          <section className="sent-exact" aria-label="The exact text" tabIndex={0}>
            {text}
          </section>
          <p className="sent-copy">
            <CopyButton text={text} label="Copy the text" />
          </p>
        </>
      )}
    </div>
  );
}

const factsOf = (row: LedgerRow, candidate: string): string[] =>
  [
    row.purpose.charAt(0).toUpperCase() + row.purpose.slice(1),
    candidate,
    row.host,
    row.model,
    size(row.bytes),
    row.tokens ? `${tokenCount(row.tokens.in)} read, ${tokenCount(row.tokens.out)} written` : '',
    row.price ? priceWords(row.price) : '',
    row.outcome === 'sent' ? 'What became of it is not known' : outcomeWords(row),
  ].filter(Boolean);
