import type { LocalDate } from '../../../shared/dates.js';
import type { FieldError } from '../../../shared/problems.js';
import type { CampaignState } from './campaign-states.js';
import { wrongDays, type Days } from './days.js';
import type { Slot } from './touch.js';

type Wanted = Days & { readonly slots: readonly Slot[] };
type Campaign = Days & { readonly state: CampaignState };

/** Campaigns that stand nowhere any more. */
const over: readonly CampaignState[] = ['ended', 'reported', 'refused', 'withdrawn'];

/** What keeps a campaign from these places; nothing when they are free and within its days. */
export const wrongPlacement = (
  { slots, startsOn, endsOn }: Wanted,
  campaign: Campaign,
  taken: ReadonlySet<Slot>,
  today: LocalDate,
): FieldError[] => {
  const wrong = (field: string, pl: string, en: string): FieldError => ({
    pointer: `/${field}`,
    text: { pl, en },
  });
  const errors: FieldError[] = [];
  if (over.includes(campaign.state))
    errors.push(wrong('slots', 'Ta kampania już się skończyła.', 'This campaign is over.'));
  if (slots.length === 0)
    errors.push(wrong('slots', 'Zaznacz co najmniej jedno miejsce.', 'Tick at least one place.'));
  if (slots.some((slot) => taken.has(slot)))
    errors.push(
      wrong(
        'slots',
        'W tych dniach kampania ma już jedno z zaznaczonych miejsc.',
        'The campaign has one of the ticked places on these days already.',
      ),
    );
  errors.push(...wrongDays({ startsOn, endsOn }, today));
  if (startsOn < campaign.startsOn)
    errors.push(
      wrong('startsOn', 'To jest przed początkiem kampanii.', 'This is before the campaign begins.'),
    );
  if (endsOn > campaign.endsOn)
    errors.push(wrong('endsOn', 'To jest po końcu kampanii.', 'This is after the campaign ends.'));
  return errors;
};
