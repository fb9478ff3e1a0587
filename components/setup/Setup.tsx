import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { ConsentQuestion } from '@/components/interview/ConsentQuestion';
import { useCall } from '@/components/interview/useCall';
import { startInterview } from '@/data/interviews';
import { kits } from '@/data/kits';
import { problemOf } from '@/data/problem';
import { settingsQuery } from '@/data/queries';
import type { CallTab } from '@/data/tabs';
import type { Interview } from '@/utils/records';
import { noModel } from '@/utils/settings-schema';
import { ApplicantNumber, NO_NUMBER, numberFor } from './ApplicantNumber';
import { CallStatus } from './CallStatus';
import { KitBar } from './KitBar';
import { PacksAndOrder } from './PacksAndOrder';
import { PanelMenu } from './PanelMenu';
import { Resume } from './Resume';
import { useEarlier } from './useEarlier';
import { useGiven } from './useGiven';
import { useKitChoice } from './useKitChoice';

interface Props {
  tab: CallTab | null;
  onStarted(id: string): void;
  onOpen(interview: Interview): void;
  onTour(): void;
}

/** Candidate, role, kit and consent; everything but the name has a default. */
export function Setup({ tab, onStarted, onOpen, onTour }: Props) {
  const settings = useQuery(settingsQuery).data;
  const interviewer = settings?.interviewer ?? '';
  const { stopped } = useEarlier();
  const call = useCall(tab, null, null).view;
  const [candidate, setCandidate] = useState('');
  const [number, setNumber] = useState(NO_NUMBER);
  const [role, setRole] = useState('Backend engineer');
  const [kitId, setKitId] = useState(kits[0].id);
  const { given, question } = useGiven(settings?.model ?? noModel);
  const [problem, setProblem] = useState('');
  const name = useRef<HTMLInputElement>(null);
  const starting = useRef(false);
  const { kit, choose, problem: forgotten } = useKitChoice(kits.find((each) => each.id === kitId) ?? kits[0]);

  async function start(event: FormEvent) {
    event.preventDefault();
    if (!candidate.trim()) {
      setProblem('Enter the candidate’s name, or initials if you prefer.');
      name.current?.focus();
      return;
    }
    // A second press while the first is being written would start a second interview.
    if (starting.current) return;
    starting.current = true;
    const interview = {
      candidate: candidate.trim(),
      reference: numberFor(number, candidate),
      role: role.trim(),
      interviewer,
      kit,
      platform: tab?.platform ?? 'none',
    };
    const first = given && { ...given, call: tab?.call || null };
    try {
      onStarted(await startInterview(interview, first));
    } catch (error) {
      setProblem(`The interview could not be started. ${problemOf(error)}`);
      starting.current = false;
    }
  }

  return (
    <form className="panel" onSubmit={(event) => void start(event)} noValidate>
      <div className="grid">
        <header className="top">
          <h1>New interview</h1>
          <PanelMenu onTour={onTour} />
        </header>
        <main className="form">
          <Resume interviews={stopped.slice(0, 2)} onOpen={onOpen} />
          <div>
            <label className="label" htmlFor="candidate">
              Candidate
            </label>
            <input
              id="candidate"
              className="field"
              ref={name}
              // biome-ignore lint/a11y/noAutofocus: the first thing to type, on a screen that the person has just opened
              autoFocus
              autoComplete="off"
              maxLength={120}
              value={candidate}
              aria-invalid={problem !== ''}
              aria-describedby={problem ? 'candidate-problem' : undefined}
              onChange={(event) => {
                setCandidate(event.target.value);
                setProblem('');
              }}
            />
            {problem && (
              <p id="candidate-problem" className="problem" role="alert">
                {problem}
              </p>
            )}
          </div>
          <ApplicantNumber candidate={candidate} chosen={number} onChoose={setNumber} />
          <div className="two">
            <div>
              <label className="label" htmlFor="role">
                Role
              </label>
              <input
                id="role"
                className="field"
                autoComplete="off"
                maxLength={120}
                value={role}
                onChange={(event) => setRole(event.target.value)}
              />
            </div>
            <div>
              <label className="label" htmlFor="kit">
                Kit
              </label>
              <div className="pick">
                <select id="kit" className="field" value={kitId} onChange={(event) => setKitId(event.target.value)}>
                  {kits.map((each) => (
                    <option key={each.id} value={each.id}>
                      {each.name}
                    </option>
                  ))}
                </select>
                <ChevronDown className="i" aria-hidden />
              </div>
              <KitBar kit={kit} />
            </div>
          </div>
          <PacksAndOrder kit={kit} problem={forgotten} onChoose={choose} />
          <ConsentQuestion {...question} />
        </main>
        <footer className="foot">
          <CallStatus tab={tab} call={call} />
          <button type="submit" className="btn primary">
            Start <kbd>Enter</kbd>
          </button>
        </footer>
      </div>
    </form>
  );
}
