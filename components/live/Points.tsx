import { Tooltip } from '@base-ui/react/tooltip';
import { Circle, CircleCheck, CircleDotDashed } from 'lucide-react';
import { useRef, useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import type { Question } from '@/utils/pack';
import type { HeardPoint } from '@/utils/points';

/** A pointer on its way elsewhere brings nothing, in ms. */
const DELAY = 300;

interface Props {
  question: Question;
  confirmed: ReadonlySet<string>;
  heard: ReadonlyMap<string, HeardPoint>;
}

/** What to listen for. "heard?" is the panel's hint; a tick is the person's. The order never changes. */
export function Points({ question, confirmed, heard }: Props) {
  const { act } = useInterview();
  return (
    <ul className="points" aria-label="Listen for">
      {question.listenFor.map(({ id, point }) => {
        const yes = confirmed.has(id);
        return (
          <PointRow
            key={id}
            point={point}
            yes={yes}
            found={yes ? null : (heard.get(id) ?? null)}
            onPress={() => void act({ kind: 'confirm', questionId: question.id, point: id, on: !yes })}
          />
        );
      })}
    </ul>
  );
}

interface RowProps {
  point: string;
  yes: boolean;
  found: HeardPoint | null;
  onPress(): void;
}

/** The pointer or the focus brings the whole point, which a narrow panel cuts, and the words that were heard. Both belong to the button, so what is shown is not read out again. */
function PointRow({ point, yes, found, onPress }: RowProps) {
  const Icon = yes ? CircleCheck : found ? CircleDotDashed : Circle;
  const words = useRef<HTMLSpanElement>(null);
  const [cut, setCut] = useState(false);
  return (
    <li>
      <Tooltip.Root disableHoverablePopup onOpenChange={(open) => open && setCut(isCut(words.current))}>
        <Tooltip.Trigger
          delay={DELAY}
          render={<button type="button" />}
          className={yes ? 'yes' : found ? 'found' : 'open'}
          aria-pressed={yes}
          aria-description={found ? `Heard: “${found.words}”` : undefined}
          closeOnClick={false}
          onClick={() => {
            setCut(false);
            onPress();
          }}
        >
          <Icon className="i" aria-hidden />
          <span ref={words}>{point}</span>
          {found && <span className="tag found">heard?</span>}
        </Tooltip.Trigger>
        {(found || cut) && (
          <Tooltip.Portal>
            <Tooltip.Positioner side="bottom" align="start" sideOffset={2}>
              <Tooltip.Popup className="tip" aria-hidden>
                {cut && <p>{point}</p>}
                {found && (
                  <p className="small t2">
                    Heard <b>“{found.words}”</b>
                  </p>
                )}
              </Tooltip.Popup>
            </Tooltip.Positioner>
          </Tooltip.Portal>
        )}
      </Tooltip.Root>
    </li>
  );
}

const isCut = (words: HTMLElement | null): boolean => words !== null && words.scrollWidth > words.clientWidth;
