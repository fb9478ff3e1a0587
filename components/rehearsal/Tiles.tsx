import { AudioLines } from 'lucide-react';
import { SELF } from '@/utils/sample';

/** The two people of the call; a still frame marks the one who is speaking. `self` is what the page calls its own person. */
export function Tiles({ candidate, self, speaking }: { candidate: string; self: string; speaking: string | null }) {
  return (
    <div className="stage">
      <Tile name={candidate} note=", scripted" speaks={speaking === candidate} />
      <Tile name={self} speaks={speaking === SELF} self />
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
        {/* Zoom's captions name nobody: who may be behind their badges is read from here. */}
        <span className="cut video-avatar__avatar-footer">
          <span>{name}</span>
          {note}
        </span>
        {speaks && <span className="sr">is speaking</span>}
      </p>
    </div>
  );
}
