import { useInterview } from '@/components/interview/InterviewContext';
import { ROLES } from '@/utils/records';
import { roleName } from './SpeakerName';

/** Asks once per call who a speaker is. Nothing is guessed: until then their words count for nobody. */
export function WhoIs({ speaker }: { speaker: string }) {
  const { act } = useInterview();
  return (
    <fieldset className="who-is" aria-label={`Who is ${speaker}?`}>
      <span className="cut" title={speaker}>
        Who is {speaker}?
      </span>
      {ROLES.map((role) => (
        <button
          key={role}
          type="button"
          className="btn small soft"
          onClick={() => void act({ kind: 'name', speaker, role })}
        >
          {role === 'other' ? 'Other' : roleName[role]}
        </button>
      ))}
    </fieldset>
  );
}
