import { CopyButton } from '@/components/parts/CopyButton';

/** A line to be typed elsewhere, exactly, with a button that copies it. */
export function CopyLine({ text }: { text: string }) {
  return (
    <div className="copy-line">
      <code>{text}</code>
      <CopyButton text={text} label="Copy" done="Copied" />
    </div>
  );
}
