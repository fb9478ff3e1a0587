import { useInterview } from '@/components/interview/InterviewContext';
import { answerOf, type Offer, offersFor, SOMEONE_ELSE } from '@/utils/offers';
import { labelOf } from './offerLabel';

/** Everybody who may have spoken, one button each. Nobody is chosen before a press. */
export function WhoChoices({ speaker, onAnswered }: { speaker: string; onAnswered(): void }) {
  const { act, call, known } = useInterview();
  const offers = offersFor(speaker, call.people, known);
  return (
    <fieldset className="who-choices" aria-label="Who is it?">
      {[...offers, SOMEONE_ELSE].map((offer) => (
        <OfferButton
          key={`${offer.role} ${offer.name}`}
          offer={offer}
          among={offers}
          onPress={() => {
            void act({ kind: 'name', ...answerOf(speaker, offer) });
            onAnswered();
          }}
        />
      ))}
    </fieldset>
  );
}

interface ButtonProps {
  offer: Offer;
  among: readonly Offer[];
  onPress(): void;
}

/** One of those who may have spoken, by first name where that is enough. */
export function OfferButton({ offer, among, onPress }: ButtonProps) {
  const { short, whole } = labelOf(offer, among);
  return (
    <button type="button" className="btn small soft offer" aria-label={whole} title={whole} onClick={onPress}>
      <span className="cut">{short}</span>
    </button>
  );
}
