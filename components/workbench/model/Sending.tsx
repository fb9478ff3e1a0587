import { Switch } from '@/components/parts/Switch';
import { isHere } from '@/utils/consent';
import type { Part } from './Summaries';

/** What of an answer is sent, and whether it is shown before. */
export function Sending({ host, model, change }: Part & { host: string }) {
  return (
    <section className="typed" aria-labelledby="sending">
      <h3 id="sending">What is sent</h3>
      <Switch on={model.mask} onChange={(mask) => void change({ mask })}>
        <span>
          Mask names, e-mail addresses, phone numbers and links
          <span className="small t2 block">People become “the candidate” and “the interviewer”.</span>
        </span>
      </Switch>
      <Switch on={model.unseen === host} onChange={(on) => void change({ unseen: on ? host : '' })}>
        <span>
          Send to {host} without showing me the text first
          <span className="small t2 block">
            {isHere(host)
              ? 'It does not leave this computer. What was sent stays listed.'
              : 'Off: each text is shown, and sent when you press. What was sent stays listed either way.'}
          </span>
        </span>
      </Switch>
    </section>
  );
}
