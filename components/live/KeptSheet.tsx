import { EvidenceList } from '@/components/interview/EvidenceList';
import { Sheet } from '@/components/parts/Sheet';
import { type Evidence, kept } from '@/utils/coverage';

interface Props {
  title: string;
  evidence: Evidence;
  open: boolean;
  onClose(): void;
}

/** The notes and quotes of one question, to read again and to correct. */
export function KeptSheet({ title, evidence, open, onClose }: Props) {
  return (
    <Sheet title={title} open={open} onClose={onClose}>
      {kept(evidence) ? <EvidenceList evidence={evidence} /> : <p className="t2">Nothing is kept here yet.</p>}
    </Sheet>
  );
}
