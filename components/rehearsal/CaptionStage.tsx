import { useRef } from 'react';
import type { ActedPlatform } from '@/utils/layouts';
import type { Line } from '@/utils/script';
import { useStage } from './useStage';

interface Props {
  acted: ActedPlatform;
  /** What the page calls the one who practises, where it calls nobody "You". */
  self: string;
  lines: readonly Line[];
}

/** Captions built as a call page builds them, so that the reader meets here what it meets there. */
export function CaptionStage({ acted, self, lines }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useStage(place, acted, self, lines);
  return <div ref={place} className="acted" />;
}
