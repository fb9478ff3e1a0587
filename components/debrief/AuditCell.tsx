import { Popover } from '@base-ui/react/popover';
import type { AuditCell as Cell } from '@/utils/debrief/audit';
import { auditDetails, auditWords, quoted, whyNotWords } from '@/utils/debrief/words';

interface Props {
  /** Of the question. */
  title: string;
  /** Of the candidate. */
  name: string;
  cell: Cell;
}

/** One question of one candidate; a press tells who asked it, in which words, and who did not. */
export const AuditCell = ({ title, name, cell }: Props) => (
  <Popover.Root>
    <Popover.Trigger className="deb-cell deb-asking">
      <AuditMark cell={cell} />
      <span className="sr">Show who asked</span>
    </Popover.Trigger>
    <Popover.Portal>
      <Popover.Positioner side="bottom" align="start" sideOffset={4} collisionPadding={8}>
        <Popover.Popup className="menu deb-who-asked">
          <Popover.Title className="strong" dir="auto">
            {title}, {name}
          </Popover.Title>
          <ul>
            {cell.asked.map((asking, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one interviewer may have two interviews, and the list never changes
              <li key={index}>
                {auditDetails({ ...cell, asked: [asking], notAsked: [] })}
                {asking.words.map((words, turn) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said twice
                  <p className="t2" dir="auto" key={turn}>
                    {quoted(words)}
                  </p>
                ))}
              </li>
            ))}
            {auditDetails({ ...cell, asked: [] }).map((words, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <li key={index}>{words}</li>
            ))}
          </ul>
        </Popover.Popup>
      </Popover.Positioner>
    </Popover.Portal>
  </Popover.Root>
);

/** Minutes and how it was asked, or that it was not and why. */
export const AuditMark = ({ cell }: { cell: Cell }) => (
  <>
    {cell.asked.length === 0 && <span className="not">not asked</span>}
    <span className="small t2 block">{cell.asked.length > 0 ? auditWords(cell) : whyNotWords(cell)}</span>
  </>
);
