/** The word that an icon font of a call page would draw: the caption reader knows controls by it. Nobody sees it here. */
export function Ligature({ name }: { name: string }) {
  return (
    <span className="google-symbols sr" aria-hidden="true">
      {name}
    </span>
  );
}
