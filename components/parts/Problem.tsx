import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  children: ReactNode;
  action?: ReactNode;
  tone?: 'warn' | 'danger' | 'plain';
}

/** What happened, why we think so, what to do. Speaks of the machine, never of the candidate. */
export function Problem({ title, children, action, tone = 'warn' }: Props) {
  return (
    <section className={`caps notice ${tone}`} role="status">
      <TriangleAlert className="i" aria-hidden />
      <div>
        <p className="strong">{title}</p>
        <p className="small">{children}</p>
      </div>
      {action && <div className="do">{action}</div>}
    </section>
  );
}
