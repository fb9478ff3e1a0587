import type { Scorecard } from '@/utils/scorecard-schema';
import { Competencies } from './Competencies';
import { EvidenceList } from './EvidenceList';
import { Facts } from './Facts';
import { ICON } from './icon';
import { Missing } from './Missing';
import { Provenance } from './Provenance';
import { QuestionsAsked } from './QuestionsAsked';
import { Summary } from './Summary';
import { Verdict } from './Verdict';

interface Props {
  scorecard: Scorecard;
  /** null: it is not read in a file. */
  signed: boolean | null;
  /** It is the main thing of its own file, and one article within another page. */
  as?: 'main' | 'article';
}

/** A scorecard as one page; its looks are in scorecard.css. */
export function ScorecardSheet({ scorecard, signed, as: Root = 'main' }: Props) {
  return (
    <Root className="sheet">
      <p className="kind">
        <img src={ICON} alt="" width="16" height="16" />
        Scorecard
      </p>
      <h1 dir="auto">{scorecard.candidate}</h1>
      <p className="role" dir="auto">
        {scorecard.role}
      </p>
      <Facts scorecard={scorecard} />
      <Verdict scorecard={scorecard} />
      <Competencies competencies={scorecard.competencies} />
      <EvidenceList scorecard={scorecard} />
      <QuestionsAsked scorecard={scorecard} />
      <Missing missing={scorecard.missing} />
      <Summary scorecard={scorecard} />
      <Provenance scorecard={scorecard} signed={signed} />
    </Root>
  );
}
