import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Tested } from '@/data/llm/check';
import { isHere } from '@/utils/consent';
import { hostOf } from '@/utils/llm/address';
import { allowLine } from '@/utils/llm/allow-line';
import type { Fault } from '@/utils/llm/fault';
import { noAnswerYet, PACE } from '@/utils/llm/pace';
import { namedModel } from '@/utils/summary/model-name';
import { CopyLine } from './CopyLine';
import type { Part } from './Summaries';

/** Asks the model one short thing, and says in a place that is held for it what became of that. */
export function Connection({ model, ways }: Part) {
  const [tested, setTested] = useState<'under way' | Tested | null>(null);
  const host = hostOf(model.baseUrl) ?? '';
  const isLong = useLongFor(tested === 'under way', PACE.waiting);
  const test = async () => {
    setTested('under way');
    const failed = (error: unknown): Tested => ({ fault: ways.faultIn(error), ms: 0, tokens: null, leftOut: [] });
    setTested(await ways.test(model).catch(failed));
  };
  const fault = tested !== null && tested !== 'under way' ? tested.fault : null;
  return (
    <div className="typed">
      <div className="typed-row">
        <button
          type="button"
          className="btn edge"
          disabled={model.model === ''}
          // Not disabled while it asks, where it would lose the focus to nothing.
          aria-disabled={tested === 'under way'}
          onClick={() => tested !== 'under way' && void test()}
        >
          Test the connection
        </button>
        {model.model === '' && <span className="small t2">Name a model first.</span>}
      </div>
      <div className="model-tested" aria-live="polite">
        {tested === null && (
          <p className="small t2">
            The test sends one short sentence, and nothing of any interview. It is listed under “What was sent”.
          </p>
        )}
        {tested === 'under way' && (
          <p className="small t2">
            {isLong ? `${noAnswerYet(host)}. The test ends by itself within two minutes.` : `Asking ${host}.`}
          </p>
        )}
        {tested !== null && tested !== 'under way' && fault === null && (
          <>
            <p>
              <CircleCheck className="i" aria-hidden /> It works: {namedModel(model.model)} at {host} answered within{' '}
              {(tested.ms / 1_000).toFixed(1)}&nbsp;s.
            </p>
            {tested.leftOut.length > 0 && (
              <p className="small t2">It does not take {tested.leftOut.join(', ')}, so that is left out from now on.</p>
            )}
          </>
        )}
        {fault && (
          <Failed
            host={host}
            fault={fault}
            line={allowLine(fault, host, ways.ownOrigin())}
            words={ways.explain(fault, model)}
          />
        )}
      </div>
    </div>
  );
}

/** Whether it has been so for that many ms. */
function useLongFor(is: boolean, ms: number): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!is) return;
    const timer = setTimeout(() => setLong(true), ms);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [is, ms]);
  return long;
}

interface FailedProps {
  host: string;
  fault: Fault;
  line: ReturnType<typeof allowLine>;
  words: { what: string; todo: string };
}

function Failed({ host, fault, line, words }: FailedProps) {
  return (
    <div className="model-failed">
      <TriangleAlert className="i" aria-hidden />
      <p className="strong">{words.what}</p>
      {line ? (
        <>
          <p>{line.todo}</p>
          {line.text && <CopyLine text={line.text} />}
        </>
      ) : fault.kind === 'unreachable' ? (
        <ul>
          {checksFor(host).map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      ) : (
        <p>{words.todo}</p>
      )}
    </div>
  );
}

/** What to look at where nothing answers: a browser does not tell which of it is wrong. */
const checksFor = (host: string): readonly string[] =>
  isHere(host)
    ? ['Is the program running?', 'Does it listen on the port of the address?']
    : [
        'Is the address right, with its port?',
        'Does this network, or your VPN, reach it?',
        'Is its certificate valid?',
      ];
