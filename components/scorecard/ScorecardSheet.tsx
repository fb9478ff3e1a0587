import type { Scorecard } from '@/utils/scorecard-schema';
import { Competencies } from './Competencies';
import { EvidenceList } from './EvidenceList';
import { Facts } from './Facts';
import { ICON } from './icon';
import { Missing } from './Missing';
import { Provenance } from './Provenance';
import { QuestionsAsked } from './QuestionsAsked';
import { Verdict } from './Verdict';

/** A scorecard as one page; its looks are in scorecard.css. */
export function ScorecardSheet({ scorecard, signed }: { scorecard: Scorecard; signed: boolean }) {
  return (
    <main className="sheet">
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
      <Provenance scorecard={scorecard} signed={signed} />
    </main>
  );
}
