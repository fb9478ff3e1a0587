import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { problemOf } from '@/data/problem';
import { settingsQuery } from '@/data/queries';
import { changeSettings } from '@/data/settings';
import { PARTS } from './parts';

/** First run: the interviewer's name, then the parts of the panel. Each step can be skipped, and all of it repeated. */
export function Welcome({ onDone }: { onDone(): void }) {
  const stored = useQuery(settingsQuery).data?.interviewer ?? '';
  const [name, setName] = useState<string | null>(null);
  const [step, setStep] = useState(0);
  const [problem, setProblem] = useState('');
  const part = PARTS[step - 1];

  // A setting that cannot be stored keeps nobody from the interview: the tour is only shown once more.
  function finish() {
    void changeSettings({ tourSeen: true }).catch(() => undefined);
    onDone();
  }

  function keepName(event: FormEvent) {
    event.preventDefault();
    if (name !== null)
      void changeSettings({ interviewer: name.trim() }).catch((error) =>
        setProblem(`Your name could not be stored. ${problemOf(error)}`),
      );
    setStep(1);
  }

  return (
    <div className="panel">
      <div className="grid">
        <header className="top">
          <h1>{part ? `The panel, ${step} of ${PARTS.length}` : 'Welcome to Askside'}</h1>
          <button type="button" className="btn small" onClick={finish}>
            Skip
          </button>
        </header>
        {part ? (
          <main className="home tour">
            <div className="sketch" aria-hidden>
              {PARTS.map((each, i) => (
                <i key={each.title} className={i === step - 1 ? 'here' : undefined} style={{ flexGrow: each.size }}>
                  {each.title}
                </i>
              ))}
            </div>
            <div className="hero" aria-live="polite">
              <h2>{part.title}</h2>
              {part.text.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </div>
          </main>
        ) : (
          <main className="home">
            <form id="name-form" onSubmit={keepName}>
              <div className="hero">
                <h2>Keep your eyes on the person</h2>
                <p>
                  Askside offers the next question, keeps your notes and levels, and writes the scorecard. Everything
                  stays on this computer.
                </p>
              </div>
              <label className="label" htmlFor="interviewer">
                Your name, as it should stand on scorecards
              </label>
              <input
                id="interviewer"
                className="field"
                autoComplete="name"
                // biome-ignore lint/a11y/noAutofocus: the one thing to type, on a screen that the person has just opened
                autoFocus
                maxLength={120}
                value={name ?? stored}
                onChange={(event) => setName(event.target.value)}
              />
            </form>
          </main>
        )}
        <footer className="foot">
          {problem && (
            <p className="problem" role="alert">
              {problem}
            </p>
          )}
          {part ? (
            <div className="steps">
              <button type="button" className="btn lead" onClick={() => setStep(step - 1)}>
                Back
              </button>
              <button
                type="button"
                className="btn primary"
                // biome-ignore lint/a11y/noAutofocus: the button that was pressed has become this one
                autoFocus
                onClick={() => (step < PARTS.length ? setStep(step + 1) : finish())}
              >
                {step < PARTS.length ? 'Next' : 'Begin'}
              </button>
            </div>
          ) : (
            <button type="submit" form="name-form" className="btn primary">
              Show the panel
            </button>
          )}
        </footer>
      </div>
    </div>
  );
}
