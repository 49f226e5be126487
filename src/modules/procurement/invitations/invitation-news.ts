import type { Tx } from '../../../platform/database/db.js';
import { formatInstant } from '../../../shared/dates.js';
import type { Localised } from '../../../shared/lang.js';
import type { Notices } from '../../notices/index.js';
import type { AskedProcedure } from './data/invitation.queries.js';

/** The Polish paths of the supplier's pages. */
export const OPPORTUNITIES = '/panel/zaproszenia';
export const opportunityPath = (procedureId: string): string => `${OPPORTUNITIES}/${procedureId}`;

/** The Polish path of the buyer's list of a procedure. */
export const listPath = (procedureId: string): string => `/panel/postepowania/${procedureId}/zaproszenia`;

type Facts = Pick<AskedProcedure, 'subject' | 'buyerName' | 'deadline'>;
type Wording = { readonly title: (f: Facts) => Localised; readonly text: (f: Facts) => Localised };

const until = ({ deadline }: Facts, lang: 'pl' | 'en') => (deadline ? formatInstant(deadline, lang) : '');

/**
 * What invited suppliers are told. The reminder goes to all who have not refused, whether they have bid or not, and
 * says so: nothing in it tells anybody that there is a bid.
 */
export const invitedWordings = {
  invited: {
    title: (f) => ({ pl: `Zaproszenie do wyceny: ${f.subject}`, en: `Invitation to bid: ${f.subject}` }),
    text: (f) => ({
      pl: `${f.buyerName} zaprasza do złożenia wyceny. Wyceny można składać do ${until(f, 'pl')}. Nikt nie zobaczy ich przed otwarciem.`,
      en: `${f.buyerName} invites you to bid. Bids are taken until ${until(f, 'en')}. Nobody sees them before the opening.`,
    }),
  },
  reminded: {
    title: (f) => ({ pl: `Przypomnienie o wycenie: ${f.subject}`, en: `A reminder to bid: ${f.subject}` }),
    text: (f) => ({
      pl: `${f.buyerName} czeka na wyceny do ${until(f, 'pl')}. Jeżeli wycena jest już złożona, nic nie trzeba robić.`,
      en: `${f.buyerName} waits for bids until ${until(f, 'en')}. If your bid is in, there is nothing to do.`,
    }),
  },
} as const satisfies Record<string, Wording>;

export type InvitedNews = keyof typeof invitedWordings;

/** Tells one invited member. */
export const tellInvited = async (
  notices: Notices,
  tx: Tx,
  news: InvitedNews,
  procedure: AskedProcedure,
  supplierId: string,
): Promise<void> => {
  // A notice is kept as JSON, which PostgreSQL refuses with half a character in it.
  const facts = { ...procedure, subject: procedure.subject.toWellFormed() };
  const { title, text } = invitedWordings[news];
  await notices.tell(tx, {
    organisationId: supplierId,
    kind: `procurement.${news}`,
    title: title(facts),
    text: text(facts),
    path: opportunityPath(procedure.id),
    subjectId: procedure.id,
  });
};

/** Tells the buyer that an invited supplier refuses; why stands in the panel. */
export const tellDeclined = async (
  notices: Notices,
  tx: Tx,
  procedure: Pick<AskedProcedure, 'id' | 'buyerId' | 'subject'>,
  supplierName: string,
): Promise<void> => {
  const subject = procedure.subject.toWellFormed();
  const name = supplierName.toWellFormed();
  await notices.tell(tx, {
    organisationId: procedure.buyerId,
    kind: 'procurement.declined',
    title: { pl: `Dostawca nie weźmie udziału: ${subject}`, en: `A supplier will not take part: ${subject}` },
    text: {
      pl: `${name} odmawia udziału w postępowaniu. Powód jest w panelu.`,
      en: `${name} will not take part in the procedure. The reason is in the panel.`,
    },
    path: listPath(procedure.id),
    subjectId: procedure.id,
  });
};
