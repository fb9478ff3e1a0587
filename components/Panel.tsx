import { useQuery } from '@tanstack/react-query';
import { Suspense, useCallback, useEffect, useState } from 'react';
import { isShared } from '@/data/hold';
import { continueInterview, finishInterview, pauseInterview } from '@/data/interviews';
import { interviewToOpen, rememberOpen } from '@/data/openInterview';
import { problemOf } from '@/data/problem';
import { interviewsQuery } from '@/data/queries';
import type { Interview } from '@/utils/records';
import { useCallTab } from './interview/useCall';
import { Sheet } from './parts/Sheet';
import { useLazy } from './parts/useLazy';
import { Home } from './setup/Home';
import { Setup } from './setup/Setup';
import { Welcome } from './welcome/Welcome';

// An interview brings what was learnt of questions and answers, which is large: set-up is on screen before it is read.
const loadInterview = () => import('./OneInterview');

/** Setup, Live or Wrap-up, as the records say. */
export function Panel({ tourSeen }: { tourSeen: boolean }) {
  const OneInterview = useLazy(loadInterview);
  const { openId, open, ready } = useOpenInterview();
  const interview = useQuery(interviewsQuery).data?.rows.find((row) => row.id === openId);
  const tab = useCallTab(interview !== undefined);
  const [tour, setTour] = useState(!tourSeen);
  const [withoutCall, setWithoutCall] = useState(false);

  const { tried, notSaved } = useTried();
  const takeUp = (taken: Interview) =>
    tried(async () => {
      if (taken.finishedAt === null) await continueInterview(taken.id);
      open(taken.id);
    });
  const leave = (id: string) =>
    tried(async () => {
      // Another panel goes on with it: its clock must not stop.
      if (!(await isShared(id))) await pauseInterview(id);
      open(null);
    });

  if (!ready) return null;
  if (tour) return <Welcome onDone={() => setTour(false)} />;
  if (interview)
    return (
      <Suspense fallback={null}>
        <OneInterview
          key={interview.id}
          interview={interview}
          tab={tab}
          onWrapUp={() => tried(() => finishInterview(interview.id))}
          onLeave={() => leave(interview.id)}
          onBack={() => tried(() => continueInterview(interview.id))}
          onDone={() => open(null)}
        />
        {notSaved}
      </Suspense>
    );
  return (
    <>
      {!tab && !withoutCall ? (
        <Home onStart={() => setWithoutCall(true)} onOpen={takeUp} onTour={() => setTour(true)} />
      ) : (
        <Setup tab={tab} onStarted={open} onOpen={takeUp} onTour={() => setTour(true)} />
      )}
      {notSaved}
    </>
  );
}

/** Tries a write, and says it over the panel when it fails, so that a press never does nothing. */
function useTried() {
  const [problem, setProblem] = useState<string | null>(null);
  const tried = (write: () => Promise<unknown>) => {
    void write().catch((error) => setProblem(problemOf(error)));
  };
  const notSaved = (
    <Sheet title="That did not work" open={problem !== null} onClose={() => setProblem(null)}>
      <p className="t2">{problem} What was saved before is safe.</p>
    </Sheet>
  );
  return { tried, notSaved };
}

function useOpenInterview() {
  const [openId, setOpenId] = useState<string | null>(null);
  const [ready, setReady] = useState(false);
  const open = useCallback((id: string | null) => {
    rememberOpen(id);
    setOpenId(id);
  }, []);
  useEffect(() => {
    void interviewToOpen()
      .then((id) => id !== null && open(id))
      // Then the person takes it up from the list.
      .catch(() => undefined)
      .finally(() => setReady(true));
  }, [open]);
  return { openId, open, ready };
}
