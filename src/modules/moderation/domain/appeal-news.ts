import type { Localised } from '../../../shared/lang.js';

/** To the appellant: what the council resolved about the decision named. `resolution` null: it stands. */
export const appealNews = (
  about: Localised,
  resolution: string | null,
): { title: Localised; text: Localised } =>
  resolution
    ? {
        title: { pl: 'Rada uwzględniła odwołanie', en: 'The council has granted the appeal' },
        text: {
          pl: `${about.pl}: rada klastra uchyliła decyzję koordynatora uchwałą nr ${resolution}.`,
          en: `${about.en}: the council has overturned the coordinator’s decision by resolution no. ${resolution}.`,
        },
      }
    : {
        title: { pl: 'Rada nie uwzględniła odwołania', en: 'The council has dismissed the appeal' },
        text: {
          pl: `${about.pl}: rada klastra głosowała i decyzja koordynatora pozostaje w mocy.`,
          en: `${about.en}: the council has voted, and the coordinator’s decision stands.`,
        },
      };
