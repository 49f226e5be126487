import type { Tx } from '../../../platform/database/db.js';
import type { Notices } from '../../notices/index.js';
import type { Procedure } from '../procedures/data/procedure.queries.js';
import { procedurePath, tellSupplier, until, type Wording } from '../procedures/procedure-news.js';

/** The Polish path of the buyer's list of a procedure. */
export const listPath = (procedureId: string): string => `${procedurePath(procedureId)}/zaproszenia`;

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

/** Tells one invited member. */
export const tellInvited = (
  notices: Notices,
  tx: Tx,
  news: keyof typeof invitedWordings,
  procedure: Procedure,
  supplierId: string,
): Promise<void> => tellSupplier(notices, tx, [news, invitedWordings[news]], procedure, supplierId);

/** Tells the buyer that an invited supplier refuses; why stands in the panel. */
export const tellDeclined = async (
  notices: Notices,
  tx: Tx,
  procedure: Pick<Procedure, 'id' | 'buyerId' | 'subject'>,
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
