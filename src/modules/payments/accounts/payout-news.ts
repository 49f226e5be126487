import type { Tx } from '../../../platform/database/db.js';
import { formatInstant } from '../../../shared/dates.js';
import type { Localised } from '../../../shared/lang.js';
import type { Notices, Topic } from '../../notices/index.js';
import { receivablePath, RECEIVABLES } from '../payment-news.js';

/** The Polish path of the page where an organisation's owners change its account. */
export const PAYOUT_CHANGE = '/panel/organizacja/rachunek/zmiana';

/** The Polish path of the form by which a buyer notes a look-up of its payee's account. */
export const checkPath = (receivableId: string): string => `${receivablePath(receivableId)}/biala-lista`;

/** The Polish path of the page with one transfer for several; without a supplier, of whom one owes something. */
export const jointTransferPath = (supplierId?: string): string =>
  `${RECEIVABLES}/przelew${supplierId ? `?komu=${supplierId}` : ''}`;

/** Nobody can switch these off: each is a chance to stop a theft. */
export const payoutTopic: Topic = {
  id: 'payouts',
  kinds: [
    'payments.payout-asked',
    'payments.payout-confirmed',
    'payments.payout-withdrawn',
    // In use: of an account number the organisations tell it.
    'payments.stripe-connected',
  ],
  group: 'organisation',
  label: { pl: 'Zmiana, dokąd idą pieniądze', en: 'Where the money goes' },
  hint: {
    pl: 'Ktoś prosi o inny rachunek, potwierdza zmianę albo ją wycofuje; konto Stripe jest już w użyciu.',
    en: 'Somebody asks for another account, confirms the change or withdraws it; a Stripe account is in use.',
  },
  mail: {
    always: {
      pl: 'Masz 3 dni, żeby zatrzymać zmianę, o której nic nie wiesz.',
      en: 'You have 3 days to stop a change that you know nothing of.',
    },
  },
};

type Told = {
  readonly organisationId: string;
  readonly label: Localised;
  readonly value: string;
  readonly usableAt: Date;
};

const words = {
  asked: ({ label, value, usableAt }: Told) => ({
    title: { pl: 'Ktoś chce zmienić, dokąd idą pieniądze', en: 'Somebody wants the money to go elsewhere' },
    text: {
      pl: `Mają iść na ${label.pl} z końcówką ${value}, najwcześniej od ${formatInstant(usableAt, 'pl')}. Kto o to poprosił, widać w panelu. Jeśli to nie Wy, wycofajcie zmianę i napiszcie do operatora serwisu.`,
      en: `It is to go to a ${label.en} that ends in ${value}, on ${formatInstant(usableAt, 'en')} at the earliest. The panel says who asked. If it was none of you, withdraw the change and write to the operator of the site.`,
    },
  }),
  confirmed: ({ label, value, usableAt }: Told) => ({
    title: {
      pl: 'Zmiana, dokąd idą pieniądze, potwierdzona',
      en: 'The change of where money goes was confirmed',
    },
    text: {
      pl: `Drugi właściciel konta potwierdził ${label.pl} z końcówką ${value}. Pieniądze pójdą tam najwcześniej od ${formatInstant(usableAt, 'pl')}.`,
      en: `A second owner confirmed the ${label.en} that ends in ${value}. It is used on ${formatInstant(usableAt, 'en')} at the earliest.`,
    },
  }),
  withdrawn: ({ label, value }: Told) => ({
    title: {
      pl: 'Zmiana, dokąd idą pieniądze, wycofana',
      en: 'The change of where money goes was withdrawn',
    },
    text: {
      pl: `Pieniądze nie pójdą na ${label.pl} z końcówką ${value}. Idą tam, gdzie dotąd.`,
      en: `The ${label.en} that ends in ${value} will not be used. The money goes where it went.`,
    },
  }),
};

/** Tells the organisation's people of a step of a change; of the new place only its end. */
export const tellPayoutChange = (
  notices: Notices,
  tx: Tx,
  step: keyof typeof words,
  told: Told,
): Promise<void> =>
  notices.tell(tx, {
    organisationId: told.organisationId,
    kind: `payments.payout-${step}`,
    path: PAYOUT_CHANGE,
    ...words[step](told),
  });
