import { Menu } from '@base-ui/react/menu';
import { useInterview } from '@/components/interview/InterviewContext';
import { MenuList } from '@/components/parts/MenuList';
import { badgeText, isBadge } from '@/utils/badge';
import { answerOf, correctionOf, offersFor } from '@/utils/offers';
import { ROLES } from '@/utils/records';
import { nameOf, roleOf } from '@/utils/roles';
import { firstName, labelOf, roleName } from './offerLabel';

/** Who speaks. A press changes who it is and their role, also for what they said before. */
export function SpeakerName({ speaker }: { speaker: string }) {
  const { known, act } = useInterview();
  if (!speaker) return <b title="The call page names nobody">Unknown</b>;
  const role = roleOf(speaker, known);
  const name = nameOf(speaker, known);
  const called = name ?? (role === 'interviewer' ? 'You' : `Unknown, ${shownAs(speaker)}`);
  return (
    <Menu.Root>
      <Menu.Trigger
        className="name"
        title={`${called}: ${role ? roleName[role].toLowerCase() : 'role unknown'}. Press to change`}
        aria-label={`${called}, ${role ?? 'role unknown'}. Change role`}
      >
        {firstName(called).replace(/,$/, '')}
      </Menu.Trigger>
      <MenuList label="Who it is" align="start">
        {isBadge(speaker) && <People speaker={speaker} />}
        {ROLES.map((each) => (
          <Menu.Item
            key={each}
            className="menu-item"
            onClick={() => void act({ kind: 'name', ...correctionOf(speaker, each, known) })}
          >
            {roleName[each]}
            {each === role && <span className="t3">now</span>}
          </Menu.Item>
        ))}
      </MenuList>
    </Menu.Root>
  );
}

/** The initials of somebody of whom the page shows no more and nobody has said more; nothing for all others. */
export function Initials({ speaker }: { speaker: string }) {
  const { known } = useInterview();
  const text = isBadge(speaker) && nameOf(speaker, known) === null ? badgeText(speaker) : '';
  return text && text !== 'photo' ? <span className="t3">{text}</span> : null;
}

const shownAs = (badge: string): string =>
  badgeText(badge) === 'photo' ? 'shown by a photo' : `shown as ${badgeText(badge)}`;

function People({ speaker }: { speaker: string }) {
  const { known, act, call } = useInterview();
  const name = nameOf(speaker, known);
  const offers = offersFor(speaker, call.people, known);
  return (
    <>
      {offers.map((offer) => (
        <Menu.Item
          key={`${offer.role} ${offer.name}`}
          className="menu-item"
          onClick={() => void act({ kind: 'name', ...answerOf(speaker, offer) })}
        >
          {labelOf(offer, offers).whole}
          {offer.name !== null && offer.name === name && <span className="t3">now</span>}
        </Menu.Item>
      ))}
      <Menu.Separator className="menu-line" />
    </>
  );
}
