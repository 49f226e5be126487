import type { Tx } from '../../platform/database/db.js';
import type { Localised } from '../../shared/lang.js';
import { fullStop } from '../../shared/text.js';
import type { Notices } from '../notices/index.js';
import type { ContractOutline, Share } from './data/share.queries.js';

export const SHARES = '/panel/wspolne-umowy';

/** The Polish path of a share's page, for its lead and its partner. */
export const sharePath = (id: string): string => `${SHARES}/${id}`;

type Facts = { readonly number: string; readonly subject: string; readonly who: string };

/** What each step tells, in the panel and by mail. No amount and no reason: those are behind the sign-in. */
const wordings = {
  'share-asked': {
    title: ({ number, subject }: Facts) => ({
      pl: `Udział we wspólnej umowie ${number} do potwierdzenia: ${subject}`,
      en: `A share of joint contract ${number} to confirm: ${subject}`,
    }),
    text: ({ who }: Facts) => ({
      pl: `${fullStop(`Pyta: ${who}`)} Przeczytaj, co macie wykonać i za ile, i potwierdź albo odmów.`,
      en: `${fullStop(`Asked by: ${who}`)} Read what you are to do and for how much, and confirm or decline.`,
    }),
  },
  'share-changed': {
    title: ({ number, subject }: Facts) => ({
      pl: `Zmieniony udział we wspólnej umowie ${number} do potwierdzenia: ${subject}`,
      en: `A changed share of joint contract ${number} to confirm: ${subject}`,
    }),
    text: ({ who }: Facts) => ({
      pl: `${fullStop(`Zmienia: ${who}`)} Poprzedni udział już nie obowiązuje. Potwierdź nowy albo odmów.`,
      en: `${fullStop(`Changed by: ${who}`)} The share before no longer holds. Confirm the new one or decline.`,
    }),
  },
  'share-confirmed': {
    title: ({ number, subject }: Facts) => ({
      pl: `Udział w umowie ${number} potwierdzony: ${subject}`,
      en: `A share of contract ${number} was confirmed: ${subject}`,
    }),
    text: ({ who }: Facts) => ({
      pl: `${fullStop(`Potwierdza: ${who}`)} Kupujący widzi teraz, kto co wykonuje.`,
      en: `${fullStop(`Confirmed by: ${who}`)} The buyer now sees who does what.`,
    }),
  },
  'share-declined': {
    title: ({ number, subject }: Facts) => ({
      pl: `Odmowa udziału w umowie ${number}: ${subject}`,
      en: `A share of contract ${number} was declined: ${subject}`,
    }),
    text: ({ who }: Facts) => ({
      pl: `${fullStop(`Odmawia: ${who}`)} Powód jest w panelu.`,
      en: `${fullStop(`Declined by: ${who}`)} The reason is in the panel.`,
    }),
  },
  'share-withdrawn': {
    title: ({ number, subject }: Facts) => ({
      pl: `Udział we wspólnej umowie ${number} wycofany: ${subject}`,
      en: `A share of joint contract ${number} was withdrawn: ${subject}`,
    }),
    text: ({ who }: Facts) => ({
      pl: `${fullStop(`Wycofuje: ${who}`)} Nie musicie już nic robić.`,
      en: `${fullStop(`Withdrawn by: ${who}`)} There is nothing left for you to do.`,
    }),
  },
} satisfies Record<string, Record<'title' | 'text', (facts: Facts) => Localised>>;

type Told = Pick<Share, 'id' | 'leadId' | 'partnerId' | 'partner'>;

/** Tells the lead what its partner answered, or the partner what the lead asks of it. */
export const tellOfShare = async (
  notices: Notices,
  tx: Tx,
  news: keyof typeof wordings,
  share: Told,
  { number, subject, lead }: Pick<ContractOutline, 'number' | 'subject' | 'lead'>,
): Promise<void> => {
  const toLead = news === 'share-confirmed' || news === 'share-declined';
  const facts = { number, subject, who: toLead ? share.partner : lead };
  await notices.tell(tx, {
    organisationId: toLead ? share.leadId : share.partnerId,
    kind: `contracts.${news}`,
    title: wordings[news].title(facts),
    text: wordings[news].text(facts),
    path: sharePath(share.id),
  });
};
