import { isSelf, type Known, nameOf, roleOf } from '../roles';

/** Those who may be named in a conversation. Somebody may have several names: as entered, as the call page shows it, as the person was told. */
export interface People {
  candidate: readonly string[];
  interviewer: readonly string[];
  /** One each. */
  others: readonly string[];
}

/** Everybody of whom a name is known, by role. Also those who never spoke: others may speak of them. */
export function peopleOf(known: Known, speakers: readonly string[]): People {
  const names = { candidate: new Set([known.candidate]), interviewer: new Set([known.interviewer]) };
  const others = new Set<string>();
  for (const speaker of new Set([...speakers, ...known.names.keys(), ...known.roles.keys()])) {
    const role = roleOf(speaker, known);
    const own = role === 'candidate' || role === 'interviewer' ? names[role] : others;
    // Where somebody was given a name, the page may still show another, which is a name of theirs as well.
    for (const name of [nameOf(speaker, known), nameOf(speaker, { names: new Map() })]) {
      if (name !== null && !isWordForOneself(name, known)) own.add(name);
    }
  }
  return { candidate: [...names.candidate], interviewer: [...names.interviewer], others: [...others] };
}

/** "You" in the page's language is no name, and stands everywhere in what is said. */
const isWordForOneself = (name: string, { platform }: Known): boolean =>
  isSelf(name) && (platform === 'meet' || platform === 'rehearsal');
