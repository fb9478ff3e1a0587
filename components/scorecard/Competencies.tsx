import type { CompetencyRow } from '@/utils/scorecard-schema';
import { LevelsChart } from './LevelsChart';

/** The six levels, each with the words that it stands for and how much evidence it rests on. */
export const Competencies = ({ competencies }: { competencies: CompetencyRow[] }) => (
  <section>
    <h2>
      Competencies <span>Levels 1 to 4, chosen by the interviewer</span>
    </h2>
    <LevelsChart competencies={competencies} />
  </section>
);
