import { openRehearsal } from '@/data/tabs';
import type { Interview } from '@/utils/records';
import { PanelMenu } from './PanelMenu';
import { Resume } from './Resume';
import { useEarlier } from './useEarlier';

interface Props {
  onStart(): void;
  onOpen(interview: Interview): void;
  onTour(): void;
}

/** No call in this window, and no interview open. */
export function Home({ onStart, onOpen, onTour }: Props) {
  const { stopped, ended, damaged } = useEarlier();
  return (
    <div className="panel">
      <div className="grid">
        <header className="top">
          <h1>Askside</h1>
          <PanelMenu onTour={onTour} />
        </header>
        <main className="home">
          <div className="hero">
            <h2>No call in this window</h2>
            <p>
              Open the tab of your call in Meet and this panel follows it. You can also start without a call and keep
              notes.
            </p>
            <div className="do">
              <button type="button" className="btn primary" onClick={onStart}>
                Start without a call
              </button>
              <button type="button" className="btn" onClick={() => void openRehearsal()}>
                Practise
              </button>
            </div>
          </div>
          {stopped.length > 0 && (
            <section>
              <h3>In progress</h3>
              <Resume interviews={stopped} onOpen={onOpen} />
            </section>
          )}
          {ended.length > 0 && (
            <section>
              <h3>Ended</h3>
              <Resume interviews={ended} onOpen={onOpen} />
            </section>
          )}
          {damaged > 0 && (
            <p className="small t2">Interviews that cannot be read: {damaged}. They were left as they are.</p>
          )}
        </main>
        <span />
      </div>
    </div>
  );
}
