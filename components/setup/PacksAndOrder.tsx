import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { Switch } from '@/components/parts/Switch';
import { coreQuestions, questionsFor } from '@/data/bank';
import { packs, THEIR_PACK } from '@/data/pack-list';
import type { Kit } from '@/utils/kit';
import type { KitChoice } from '@/utils/records';
import { OrderChoice } from './OrderChoice';
import { PrepareAnswers } from './PrepareAnswers';

interface Props {
  kit: Kit;
  /** Why the choice could not be remembered; null while it is. */
  problem: string | null;
  onChoose(change: (before: KitChoice) => Partial<KitChoice>): void;
}

/** Which packs are on beside the core one, and the order; one line until it is opened. */
export function PacksAndOrder({ kit, problem, onChoose }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const toggle = (pack: string, on: boolean) =>
    onChoose(({ packs: before }) => {
      const others = before.filter((each) => each !== pack);
      return { packs: on ? [...others, pack] : others };
    });
  return (
    <section className="kit-more" aria-label="Packs and order">
      <button
        type="button"
        className="disclose"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span>Packs and order</span>
        <ChevronDown className="i" aria-hidden />
        <span className="small t2">
          {questionsFor(kit).length} questions, {kit.mode}
        </span>
      </button>
      {open && (
        <div id={id} className="card">
          <fieldset>
            <legend className="label">Packs beside Core {coreQuestions.length}</legend>
            {packs.map((pack) => (
              <Switch key={pack.id} on={kit.packs.includes(pack.id)} onChange={(on) => toggle(pack.id, on)}>
                <span className="cut">{pack.name}</span>
                <span className="small t2 num">
                  {pack.size} <span className="noun">questions</span>
                </span>
              </Switch>
            ))}
            {kit.packs.includes(THEIR_PACK) && <PrepareAnswers />}
          </fieldset>
          <fieldset>
            <legend className="label">Order</legend>
            <OrderChoice mode={kit.mode} onChange={(mode) => onChoose(() => ({ mode }))} />
          </fieldset>
          {problem && (
            <p className="problem" role="alert">
              This holds for the interview that you start now; it could not be remembered for the next. {problem}
            </p>
          )}
        </div>
      )}
    </section>
  );
}
