import type { Localised } from '../../shared/lang.js';
import type { Topic } from '../notices/index.js';
import { placesPath } from './campaign-paths.js';
import type { SilentPlacement } from './placements.service.js';
import type { Silence } from './domain/silence.js';
import { slotNames } from './slot-names.js';

/** Why nobody sees a placement, and what to do. */
export const silenceWords: Readonly<Record<Silence, Localised>> = {
  'no-listing': {
    pl: 'Żaden uczestnik nie pokazuje teraz w kampanii oferty, która jest w katalogu. Zaproś członków albo przypomnij im o wyborze ofert.',
    en: 'Nobody who takes part shows a listing that is in the catalogue now. Invite members, or remind them to choose their listings.',
  },
  'no-page': {
    pl: 'Przez ostatnią dobę nikt nie otworzył strony z tym miejscem, choć inne strony odwiedzano.',
    en: 'For a day nobody opened a page with this place, though other pages were visited.',
  },
  'not-shown': {
    pl: 'Strony z tym miejscem otwierano, ale żadna oferta z kampanii na nie nie pasowała. Sprawdź kategorie, języki i odbiorców kampanii.',
    en: 'Pages with this place were opened, but no listing of the campaign fitted them. Check the campaign’s categories, languages and audience.',
  },
  'never-shown': {
    pl: 'Od tygodnia, odkąd to miejsce jest zajęte, nikt nie zobaczył w nim oferty. Sprawdź kategorie, języki i odbiorców kampanii albo wybierz inne miejsce.',
    en: 'In a week since the campaign has this place nobody has seen a listing in it. Check the campaign’s categories, languages and audience, or choose another place.',
  },
};

export const silenceNews = ({ campaignId, namePl, nameEn, slot, silence }: SilentPlacement) => ({
  kind: 'campaigns.placement-silent',
  title: {
    pl: `Kampanii „${namePl}” nie widać: ${slotNames[slot].pl}`,
    en: `The campaign “${nameEn ?? namePl}” is not seen: ${slotNames[slot].en}`,
  },
  text: silenceWords[silence],
  path: placesPath(campaignId),
});

export const placementTopics: readonly Topic[] = [
  {
    id: 'campaign-places',
    kinds: ['campaigns.placement-silent'],
    group: 'cluster',
    label: { pl: 'Kampanie, których nie widać', en: 'Campaigns that nobody sees' },
    hint: {
      pl: 'Gdy kampania ma miejsce na stronie, a nikt jej tam nie widzi.',
      en: 'When a campaign has a place on the site and nobody sees it there.',
    },
    mail: 'digest',
    only: 'coordinator',
  },
];
