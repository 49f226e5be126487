import type { Lang } from '../../../shared/lang.js';
import type { Receivable } from '../data/receivable.queries.js';
import { paymentTexts } from './payments.texts.js';

type Names = Pick<Receivable, 'payerName' | 'buyerName' | 'payeeName' | 'supplierName'>;

/** Who pays whom, and beside them who received and who delivered where those are others. */
export const whoPays = (lang: Lang, { payerName, buyerName, payeeName, supplierName }: Names) => {
  const m = paymentTexts[lang];
  return [
    { term: m.payer, value: payerName },
    { term: m.recipient, value: buyerName === payerName ? null : buyerName },
    { term: m.payee, value: payeeName },
    { term: m.performer, value: supplierName === payeeName ? null : supplierName },
  ];
};
