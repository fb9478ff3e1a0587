import { Menu } from '@base-ui/react/menu';
import { useInterview } from '@/components/interview/InterviewContext';
import { MenuList } from '@/components/parts/MenuList';
import { ROLES, type Role } from '@/utils/records';
import { roleOf } from '@/utils/roles';

/** What each role is called on a button. */
export const roleName: Record<Role, string> = {
  candidate: 'Candidate',
  interviewer: 'Interviewer',
  other: 'Someone else',
};

/** Who speaks. A press changes their role, also for what they said before. */
export function SpeakerName({ speaker }: { speaker: string }) {
  const { known, act } = useInterview();
  if (!speaker) return <b title="The call page names nobody">Unknown</b>;
  const role = roleOf(speaker, known);
  return (
    <Menu.Root>
      <Menu.Trigger
        className="name"
        title={`${speaker}: ${role ? roleName[role].toLowerCase() : 'role unknown'}. Press to change`}
        aria-label={`${speaker}, ${role ?? 'role unknown'}. Change role`}
      >
        {speaker.split(/\s+/)[0]}
      </Menu.Trigger>
      <MenuList label="Roles" align="start">
        {ROLES.map((each) => (
          <Menu.Item key={each} className="menu-item" onClick={() => void act({ kind: 'name', speaker, role: each })}>
            {roleName[each]}
            {each === role && <span className="t3">now</span>}
          </Menu.Item>
        ))}
      </MenuList>
    </Menu.Root>
  );
}
