import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { useInterview } from '@/components/interview/InterviewContext';
import { MenuList } from '@/components/parts/MenuList';
import { answerOf, type Offer, offersFor, SOMEONE_ELSE } from '@/utils/offers';
import { labelOf } from './offerLabel';
import { useWhoIsIt } from './useWhoIsIt';
import { OfferButton } from './WhoChoices';

/** As many names as fit a line of the narrow panel; the menu has all. */
const FIT = 2;

/** Asks once per call who a speaker is, in the line of the turn before. Until then their words count for nobody. */
export function WhoIs({ speaker, onLater }: { speaker: string; onLater(): void }) {
  const { act, call, known } = useInterview();
  const { short, whole } = useWhoIsIt(speaker);
  const offers = offersFor(speaker, call.people, known);
  const all = [...offers, SOMEONE_ELSE];
  const answer = (offer: Offer) => void act({ kind: 'name', ...answerOf(speaker, offer) });
  return (
    <fieldset className="who-is" aria-label={whole}>
      <span className="cut" title={whole}>
        {short}
      </span>
      {all.slice(0, all.length > FIT + 1 ? FIT : FIT + 1).map((offer) => (
        <OfferButton key={`${offer.role} ${offer.name}`} offer={offer} among={offers} onPress={() => answer(offer)} />
      ))}
      <Menu.Root>
        <Menu.Trigger className="btn small icon" aria-label="Who else?" title="Who else?">
          <ChevronDown className="i" aria-hidden />
        </Menu.Trigger>
        <MenuList label="Who is it?" align="end" side="top">
          {all.map((offer) => (
            <Menu.Item key={`${offer.role} ${offer.name}`} className="menu-item" onClick={() => answer(offer)}>
              {labelOf(offer, offers).whole}
            </Menu.Item>
          ))}
          <Menu.Separator className="menu-line" />
          <Menu.Item className="menu-item" onClick={onLater}>
            Not now
          </Menu.Item>
        </MenuList>
      </Menu.Root>
    </fieldset>
  );
}
