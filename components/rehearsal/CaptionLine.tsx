import type { Line } from '@/utils/script';

const AVATAR = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><rect width="20" height="20" fill="#8a9994"/>' +
    '<circle cx="10" cy="8" r="3.6" fill="#fff"/><path d="M3 20c.3-5 3-7.3 7-7.3s6.7 2.3 7 7.3Z" fill="#fff"/></svg>',
)}`;

/** One turn, built as a call page builds it: an avatar and a name, then text that is rewritten in place. */
export function CaptionLine({ line }: { line: Line }) {
  return (
    <div className="line">
      <div className="who">
        <img src={AVATAR} alt="" width="20" height="20" />
        <span className="cut">{line.speaker}</span>
      </div>
      <div className="text">{line.text}</div>
    </div>
  );
}
