import { Sheet } from '@/components/parts/Sheet';
import { TheirList } from './TheirList';
import { useTheirsAsked } from './useTheirs';

interface Props {
  open: boolean;
  onClose(): void;
}

/** What the candidate may ask at the end, and what the team answers. None of it is rated. */
export const TheirQuestions = ({ open, onClose }: Props) => (
  <Sheet title="Their questions" open={open} onClose={onClose}>
    <WithAsked />
  </Sheet>
);

const WithAsked = () => <TheirList asked={useTheirsAsked()} />;
