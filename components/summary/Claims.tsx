import { useInterview } from '@/components/interview/InterviewContext';
import { clock } from '@/utils/format';
import type { Claim } from '@/utils/summary/record';

/** Claims as plain text, each with the times of what it rests on. */
export function Claims({ claims }: { claims: readonly Claim[] }) {
  const { utterances } = useInterview();
  const said = new Map(utterances.map((each) => [each.id, each]));
  return (
    <ul className="claims">
      {claims.map(({ text, cites, quote }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: claims never change their order, and two may have the same words
        <li key={index}>
          {text && <span>{text} </span>}
          {quote && <q className="quote">{quote.words}</q>}{' '}
          <span className="cites">
            {cites.flatMap((id) => {
              const source = said.get(id);
              return source ? (
                <cite key={id} className="cite" title={source.text}>
                  {clock(source.time)}
                </cite>
              ) : (
                []
              );
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
