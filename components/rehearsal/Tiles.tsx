import { AudioLines } from 'lucide-react';
import { SELF } from '@/utils/sample';

/** The two people of the call; a still frame marks the one who is speaking. */
export function Tiles({ candidate, speaking }: { candidate: string; speaking: string | null }) {
  return (
    <div className="stage">
      <Tile name={candidate} note=", scripted" speaks={speaking === candidate} />
      <Tile name={SELF} speaks={speaking === SELF} self />
    </div>
  );
}

interface Props {
  name: string;
  note?: string;
  speaks: boolean;
  self?: boolean;
}

function Tile({ name, note, speaks, self }: Props) {
  return (
    <div className={`tile${self ? ' self' : ''}${speaks ? ' speaks' : ''}`}>
      <svg className="person" viewBox="0 0 100 90" aria-hidden="true">
        <circle cx="50" cy="32" r="20" />
        <path d="M10 92c2-24 18-35 40-35s38 11 40 35Z" />
      </svg>
      <p className="name">
        {/* Its place is kept, so that the name does not move when it speaks. */}
        {speaks ? <AudioLines className="i" aria-hidden /> : <span className="i" aria-hidden />}
        <span className="cut">
          {name}
          {note}
        </span>
        {speaks && <span className="sr">is speaking</span>}
      </p>
    </div>
  );
}
