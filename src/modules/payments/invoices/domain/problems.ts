import { problems } from '../../../../shared/problems.js';

export const invoiceProblems = problems('payments', {
  draftIncomplete: {
    kind: 'conflict',
    title: { pl: 'Szkicowi czegoś brakuje', en: 'The draft lacks something' },
    detail: ({ pl, en }: { readonly pl: string; readonly en: string }) => ({ pl, en }),
  },
  noInvoice: {
    kind: 'conflict',
    title: { pl: 'Nie ma zanotowanej faktury', en: 'No invoice is noted' },
  },
  wrongInvoice: { kind: 'invalid', title: { pl: 'Popraw dane faktury', en: 'Correct the invoice’s data' } },
  notRecipient: {
    kind: 'conflict',
    title: { pl: 'To jest dla jednostek', en: 'This is for units' },
    detail: () => ({
      pl: 'Identyfikator wewnętrzny ma jednostka, za którą płaci inna osoba prawna, na przykład szkoła.',
      en: 'A unit for which another legal person pays, such as a school, has an internal identifier.',
    }),
  },
});
