import { useId, useMemo, useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { clock } from '@/utils/format';
import type { Question } from '@/utils/pack';
import type { Utterance } from '@/utils/records';
import { nameOf, roleOf } from '@/utils/roles';
import { speakerOf } from '@/utils/scorecard-words';
import { MOST_SHOWN, sifted } from '@/utils/summary/foremost';
import type { Claim } from '@/utils/summary/record';
import { byId, useUtterances } from './said';

/** Claims as plain text, each with the times of what it rests on. Of very many those that tell most, the rest in reach. */
export function Claims({ claims, question }: { claims: readonly Claim[]; question: Question | null }) {
  const said = useUtterances();
  const [all, setAll] = useState(false);
  const id = useId();
  const { claims: inOrder, foremost } = useMemo(() => sifted(claims, question, said), [claims, question, said]);
  const more = inOrder.length - foremost.size;
  return (
    <>
      <List id={id} claims={inOrder} isShown={(claim) => all || foremost.has(claim)} />
      {more > 0 && (
        <button
          type="button"
          className="link small more-claims"
          aria-expanded={all}
          aria-controls={id}
          onClick={() => setAll(!all)}
        >
          {all ? 'Show fewer' : `Show ${more} more`}
        </button>
      )}
    </>
  );
}

/** Claims that still come: the first of them, since what is being read must not make room for another. */
export const GrowingClaims = ({ claims }: { claims: readonly Claim[] }) => (
  <List claims={claims} isShown={(_, index) => index < MOST_SHOWN} />
);

interface ListProps {
  id?: string;
  claims: readonly Claim[];
  isShown(claim: Claim, index: number): boolean;
}

function List({ id, claims, isShown }: ListProps) {
  const said = byId(useUtterances());
  return (
    <ul className="claims" id={id}>
      {claims.map(
        (claim, index) =>
          isShown(claim, index) && (
            // biome-ignore lint/suspicious/noArrayIndexKey: claims never change their order, and two may have the same words
            <OneClaim key={index} claim={claim} sources={claim.cites.flatMap((cited) => said.get(cited) ?? [])} />
          ),
      )}
    </ul>
  );
}

/** A press on a time shows what was said then. */
function OneClaim({ claim: { text, quote }, sources }: { claim: Claim; sources: readonly Utterance[] }) {
  const [shown, setShown] = useState<string | null>(null);
  const id = useId();
  const source = sources.find((each) => each.id === shown);
  return (
    <li>
      {text && <span>{text} </span>}
      {quote && <q className="quote">{quote.words}</q>}{' '}
      <span className="cites">
        {sources.map((each) => (
          <button
            key={each.id}
            type="button"
            className="cite"
            aria-label={`${clock(each.time)}, what was said`}
            aria-expanded={each.id === shown}
            aria-controls={each.id === shown ? id : undefined}
            onClick={() => setShown(each.id === shown ? null : each.id)}
          >
            {clock(each.time)}
          </button>
        ))}
      </span>
      {source && <Source id={id} source={source} />}
    </li>
  );
}

function Source({ id, source: { speaker, text } }: { id: string; source: Utterance }) {
  const { known } = useInterview();
  const by = speakerOf({ speaker: nameOf(speaker, known) ?? '', role: roleOf(speaker, known) });
  return (
    <p id={id} className="source small">
      <span className="t2">{by}:</span> {text}
    </p>
  );
}
