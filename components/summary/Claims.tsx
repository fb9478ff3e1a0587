import { useId, useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { clock } from '@/utils/format';
import type { Utterance } from '@/utils/records';
import { nameOf, roleOf } from '@/utils/roles';
import { speakerOf } from '@/utils/scorecard-words';
import type { Claim } from '@/utils/summary/record';
import { byId, useUtterances } from './said';

/** Claims as plain text, each with the times of what it rests on; a press on a time shows what was said then. */
export function Claims({ claims }: { claims: readonly Claim[] }) {
  const said = byId(useUtterances());
  return (
    <ul className="claims">
      {claims.map((claim, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: claims never change their order, and two may have the same words
        <OneClaim key={index} claim={claim} sources={claim.cites.flatMap((id) => said.get(id) ?? [])} />
      ))}
    </ul>
  );
}

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
