const SKIN = ['8a5a3c', '6b4f9e', '3f5f8f', '7a4663', '55702f', '316d6a'];

/** The colour under which a call page shows somebody who has no photo. */
export const colourOf = (name: string): string => `#${SKIN[numberOf(name) % SKIN.length]}`;

/** A drawn photo, always the same one for the same name. */
export function photoOf(name: string): string {
  const colour = encodeURIComponent(colourOf(name));
  return (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 96 96'%3E" +
    `%3Crect width='96' height='96' fill='${colour}'/%3E%3Ccircle cx='48' cy='38' r='17' fill='%23e4e6ee'/%3E` +
    "%3Cpath d='M12 96c4-26 20-36 36-36s32 10 36 36z' fill='%23e4e6ee'/%3E%3C/svg%3E" +
    `#${encodeURIComponent(name)}`
  );
}

const numberOf = (name: string): number => [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
