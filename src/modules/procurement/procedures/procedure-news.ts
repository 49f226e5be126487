import type { Tx } from '../../../platform/database/db.js';
import { formatInstant } from '../../../shared/dates.js';
import type { Lang, Localised } from '../../../shared/lang.js';
import type { Notices } from '../../notices/index.js';
import { askedSuppliers } from './data/reference.queries.js';
import type { Procedure } from './data/procedure.queries.js';

/** The Polish paths of a procedure: the buyer's, the invited supplier's, and everybody's. */
export const PROCEDURES = '/panel/postepowania';
export const NEW_PROCEDURE = `${PROCEDURES}/nowe`;
export const OPEN_PROCEDURES = '/zapytania-ofertowe';
export const procedurePath = (id: string): string => `${PROCEDURES}/${id}`;
export const openProcedurePath = (id: string): string => `${OPEN_PROCEDURES}/${id}`;
export const OPPORTUNITIES = '/panel/zaproszenia';
export const opportunityPath = (id: string): string => `${OPPORTUNITIES}/${id}`;

type Facts = Pick<Procedure, 'subject' | 'buyerName' | 'deadline'>;
export type Wording = { readonly title: (f: Facts) => Localised; readonly text: (f: Facts) => Localised };

export const until = ({ deadline }: Facts, lang: Lang) => (deadline ? formatInstant(deadline, lang) : '');

/** What those asked are told, whether they have bid or not, in words that tell nobody which. */
export const askedWordings = {
  amended: {
    title: (f) => ({
      pl: `Zmiana w postępowaniu: ${f.subject}`,
      en: `A procedure has changed: ${f.subject}`,
    }),
    text: (f) => ({
      pl: `${f.buyerName} zmienia treść postępowania. Termin składania wycen: ${until(f, 'pl')}. Złożoną wycenę trzeba potwierdzić albo zmienić, inaczej nie zostanie otwarta.`,
      en: `${f.buyerName} has changed what is asked. Bids are taken until ${until(f, 'en')}. A bid that is in has to be confirmed or changed, else it is not opened.`,
    }),
  },
  cancelled: {
    title: (f) => ({
      pl: `Postępowanie unieważnione: ${f.subject}`,
      en: `Procedure cancelled: ${f.subject}`,
    }),
    text: (f) => ({
      pl: `${f.buyerName} unieważnia postępowanie. Powód jest na stronie postępowania.`,
      en: `${f.buyerName} has cancelled the procedure. The reason is on the page of the procedure.`,
    }),
  },
  answered: {
    title: (f) => ({ pl: `Odpowiedź na pytanie: ${f.subject}`, en: `A question is answered: ${f.subject}` }),
    text: (f) => ({
      pl: `${f.buyerName} odpowiada na pytanie do postępowania. Odpowiedź czytają wszyscy zaproszeni.`,
      en: `${f.buyerName} has answered a question about the procedure. All who are asked read the answer.`,
    }),
  },
} as const satisfies Record<string, Wording>;

/** What is said of a procedure in words of that kind. */
export const said = ({ title, text }: Wording, procedure: Facts) => {
  // A notice is kept as JSON, which PostgreSQL refuses with half a character in it.
  const facts = { ...procedure, subject: procedure.subject.toWellFormed() };
  return { title: title(facts), text: text(facts) };
};

/** Tells a member what concerns it as one that is asked. */
export const tellSupplier = (
  notices: Notices,
  tx: Tx,
  [news, wording]: readonly [news: string, wording: Wording],
  procedure: Facts & Pick<Procedure, 'id'>,
  organisationId: string,
): Promise<void> =>
  notices.tell(tx, {
    ...{ organisationId, kind: `procurement.${news}`, ...said(wording, procedure) },
    ...{ path: opportunityPath(procedure.id), subjectId: procedure.id },
  });

/** Tells every member that was asked and has not refused. */
export const tellAsked = async (
  notices: Notices,
  tx: Tx,
  news: keyof typeof askedWordings,
  procedure: Facts & Pick<Procedure, 'id'>,
): Promise<void> => {
  for (const organisationId of await askedSuppliers(tx, procedure.id))
    await tellSupplier(notices, tx, [news, askedWordings[news]], procedure, organisationId);
};

/** Tells the buyer that somebody asks; who does is not said. */
export const tellAsking = async (
  notices: Notices,
  tx: Tx,
  procedure: Pick<Procedure, 'id' | 'buyerId' | 'subject'>,
): Promise<void> => {
  const subject = procedure.subject.toWellFormed();
  await notices.tell(tx, {
    organisationId: procedure.buyerId,
    kind: 'procurement.question',
    title: { pl: `Pytanie do postępowania: ${subject}`, en: `A question about a procedure: ${subject}` },
    text: {
      pl: 'Jeden z dostawców pyta o treść postępowania. Odpowiedź przeczytają wszyscy.',
      en: 'One of the suppliers asks about the procedure. The answer is read by all.',
    },
    path: `${procedurePath(procedure.id)}#pytania`,
    subjectId: procedure.id,
  });
};
