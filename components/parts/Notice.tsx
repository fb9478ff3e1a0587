import { CaptionsOff, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  /** `warn` and `danger` speak of the machine, never of the candidate; `plain` is a settled state. */
  tone: 'warn' | 'danger' | 'plain';
  /** Nothing is wrong but that captions are off. */
  off?: boolean;
  title: string;
  children: ReactNode;
  action?: ReactNode;
}

/** What happened, why we think so, what to do; it stands where the captions stand, so nothing moves. */
export function Notice({ tone, off = false, title, children, action }: Props) {
  const Icon = tone === 'plain' || off ? CaptionsOff : TriangleAlert;
  return (
    // Caption health announces its own changes; here a running time would be read out every second.
    <section className={`caps notice ${tone}`} role={tone === 'danger' ? 'alert' : undefined}>
      <Icon className="i" aria-hidden />
      <p className="strong">{title}</p>
      <p className="small">{children}</p>
      {action && <div className="do">{action}</div>}
    </section>
  );
}
