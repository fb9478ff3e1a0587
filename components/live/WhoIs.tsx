import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { useInterview } from '@/components/interview/InterviewContext';
import { MenuList } from '@/components/parts/MenuList';
import { badgeText, isBadge } from '@/utils/badge';
import { answerOf, type Offer, offersFor, SOMEONE_ELSE } from '@/utils/offers';
import { labelOf } from './offerLabel';
import { useTurns } from './useTurns';
import { OfferButton } from './WhoChoices';

/** As many names as fit a line of the narrow panel; the menu has all. */
const FIT = 2;

/** Asks once per call who a speaker is, in the line of the turn before. Until then their words count for nobody. */
export function WhoIs({ speaker, onLater }: { speaker: string; onLater(): void }) {
  const { act, call, known } = useInterview();
  const { short, whole } = useQuestion(speaker);
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

/** A photo says less than words: who is behind one is asked by what they said last. */
function useQuestion(speaker: string): { short: string; whole: string } {
  const { utterances } = useInterview();
  const recent = useTurns(12);
  if (!isBadge(speaker)) return { short: `Who is ${speaker}?`, whole: `Who is ${speaker}?` };
  const letters = badgeText(speaker);
  if (letters !== 'photo') return { short: `Who is ${letters}?`, whole: `Who is ${letters}?` };
  const by = (turn: { speaker: string }) => turn.speaker === speaker;
  const said = (recent.findLast(by) ?? utterances.findLast(by))?.text.trim() ?? '';
  return { short: `Who said “${endOf(said)}”?`, whole: `Who said “${said}”?` };
}

/** The last words of what was said, as many as can be read in a line. */
function endOf(text: string): string {
  if (text.length <= 20) return text;
  return `…${text.slice(-20).replace(/^\S*\s+/, '')}`;
}
