import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { continueInterview, finishInterview, pauseInterview } from '@/data/interviews';
import { interviewToOpen, rememberOpen } from '@/data/openInterview';
import { interviewsQuery } from '@/data/queries';
import type { Interview } from '@/utils/records';
import { InterviewProvider } from './interview/InterviewProvider';
import { useCallTab } from './interview/useCall';
import { Live } from './live/Live';
import { Home } from './setup/Home';
import { Setup } from './setup/Setup';
import { Welcome } from './welcome/Welcome';
import { WrapUp } from './wrapup/WrapUp';

/** Setup, Live or Wrap-up, as the records say. */
export function Panel({ tourSeen }: { tourSeen: boolean }) {
  const { openId, open, ready } = useOpenInterview();
  const interview = useQuery(interviewsQuery).data?.rows.find((row) => row.id === openId);
  const tab = useCallTab(interview !== undefined);
  const [tour, setTour] = useState(!tourSeen);
  const [withoutCall, setWithoutCall] = useState(false);

  async function takeUp(taken: Interview) {
    if (taken.finishedAt === null) await continueInterview(taken.id);
    open(taken.id);
  }

  if (!ready) return null;
  if (tour) return <Welcome onDone={() => setTour(false)} />;
  if (interview)
    return (
      <InterviewProvider key={interview.id} interview={interview} tab={tab}>
        {interview.finishedAt === null ? (
          <Live
            onWrapUp={() => void finishInterview(interview.id)}
            onLeave={() => void pauseInterview(interview.id).then(() => open(null))}
          />
        ) : (
          <WrapUp onBack={() => void continueInterview(interview.id)} onDone={() => open(null)} />
        )}
      </InterviewProvider>
    );
  if (!tab && !withoutCall)
    return (
      <Home onStart={() => setWithoutCall(true)} onOpen={(each) => void takeUp(each)} onTour={() => setTour(true)} />
    );
  return <Setup tab={tab} onStarted={open} onOpen={(each) => void takeUp(each)} onTour={() => setTour(true)} />;
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
      .finally(() => setReady(true));
  }, [open]);
  return { openId, open, ready };
}
