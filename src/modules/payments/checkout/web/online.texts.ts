import { catalogue } from '../../../../platform/i18n/catalogue.js';

export const onlineTexts = catalogue({
  pl: {
    section: 'Płatność online',
    payLead:
      'Kartą, BLIK-iem albo przez Przelewy24. Pieniądze idą prosto na konto dostawcy w Stripe, serwis niczego nie pobiera.',
    pay: (amount: string) => `Zapłać ${amount} online`,
    others: (count: number) =>
      count === 1 ? 'Zapłać razem z drugą płatnością dla tego dostawcy' : 'Zapłać kilka naraz temu dostawcy',
    paid: (amount: string, method: string) => `Wpłata ${amount}, ${method}`,
    open: (amount: string) => `Kupujący zaczął płacić ${amount} online`,
    openUntil: (when: string) => `Można dokończyć do ${when}.`,
    methods: (method: string | null): string =>
      ({ card: 'karta', blik: 'BLIK', p24: 'Przelewy24' })[method ?? ''] ?? 'online',
    together: (references: string) => `Razem za ${references}.`,
    fee: (amount: string) => `Stripe potrącił swoją opłatę: ${amount}.`,
    refunds: {
      asked: (amount: string) => `Zwrot ${amount} zlecony`,
      sent: (amount: string) => `Zwrot ${amount} w drodze`,
      made: (amount: string) => `Zwrot ${amount}`,
      failed: (amount: string) => `Zwrot ${amount} się nie udał`,
    },
    chargebacks: {
      open: (amount: string) => `Bank kupującego cofa ${amount}`,
      answered: (amount: string) => `Bank kupującego cofa ${amount}, odpowiedź wysłana`,
      won: (amount: string) => `Bank nie cofnął ${amount}`,
      lost: (amount: string) => `Bank cofnął ${amount}`,
    },
    partOf: (whole: string) => `Tyle przypada na tę należność z ${whole} całej wpłaty.`,
    answerUntil: (when: string) => `Odpowiedz w panelu Stripe do ${when}, potem pieniądze przepadną.`,
    giveBack: (amount: string) => `Oddaj z wpłaty ${amount}`,
    refund: 'Oddaj pieniądze',
    refundLead: (amount: string) => `Wpłata online ${amount}. Pieniądze wrócą tam, skąd przyszły.`,
    refundFor: 'Za co oddajesz',
    refundOf: (reference: string, most: string) => `${reference}, najwyżej ${most}`,
    amount: 'Ile oddać',
    amountHint: (tooMuch: string | null) =>
      tooMuch
        ? `Nadpłata to ${tooMuch}. Co oddasz ponad nią, o tyle obniży się należność.`
        : 'O tyle obniży się należność. Pamiętaj o fakturze korygującej.',
    reason: 'Dlaczego',
    reasonHint: 'Kupujący to zobaczy.',
    refundButton: 'Oddaj pieniądze',
    back: 'Wróć do płatności',
    refundDone: 'Zwrot zlecony.',
    togetherTitle: 'Zapłać kilka naraz',
    togetherLead:
      'Wybierz, za co płacisz. Razem można zapłacić jednemu dostawcy, bo pieniądze idą prosto do niego.',
    togetherSupplier: (name: string) => `Dla: ${name}`,
    togetherChoice: (reference: string, amount: string) => `${reference}, ${amount}`,
    togetherHint: (subject: string, day: string) => `${subject}, termin ${day}`,
    togetherButton: 'Zapłać wybrane online',
    togetherNone: 'Nie ma nic do zapłaty online',
    togetherNoneText: 'Wszystko jest zapłacone albo dostawcy przyjmują tylko przelewy.',
    checkout: 'Płatność online',
    states: {
      paid: 'Zapłacone',
      paidText: (amount: string) => `Dostawca dostał ${amount}. Wpis w księdze zrobił się sam.`,
      open: 'Czekamy na wpłatę',
      openText:
        'Stripe jeszcze nie potwierdził wpłaty. Jeśli już zapłacono, zwykle trwa to chwilę; odśwież tę stronę. Jeśli nie, zacznij jeszcze raz przy płatności.',
      unknown: 'Nie wiemy, czy wpłata doszła',
      unknownText:
        'Stripe teraz nie odpowiada. Jeśli już zapłacono, nic nie przepadło: wpłata zapisze się sama, gdy Stripe odpowie. Odśwież tę stronę za kilka minut, zanim zapłacisz jeszcze raz.',
      ended: 'Nic nie pobrano',
      shutOut: 'Tu nie można już zapłacić online',
      shutOutText:
        'Dostawca nie ma już połączenia ze Stripe. Zapłać przelewem; kwota i tytuł są przy płatności. Jeśli już zapłacono online, nie płać drugi raz: napisz do dostawcy, on widzi wpłatę w Stripe i zanotuje ją tutaj.',
      endedText: 'Ta próba zapłaty się skończyła. Możesz zacząć jeszcze raz albo zapłacić przelewem.',
    },
    refresh: 'Odśwież',
    toReceivable: (reference: string) => `Płatność ${reference}`,
  },
  en: {
    section: 'Online payment',
    payLead:
      'By card, BLIK or Przelewy24. The money goes straight to the supplier’s account at Stripe; the site takes nothing.',
    pay: (amount) => `Pay ${amount} online`,
    others: (count) =>
      count === 1
        ? 'Pay together with the other payment to this supplier'
        : 'Pay several to this supplier at once',
    paid: (amount, method) => `Payment of ${amount}, ${method}`,
    open: (amount) => `The buyer has begun to pay ${amount} online`,
    openUntil: (when) => `It can be finished until ${when}.`,
    methods: (method): string =>
      ({ card: 'card', blik: 'BLIK', p24: 'Przelewy24' })[method ?? ''] ?? 'online',
    together: (references) => `Together for ${references}.`,
    fee: (amount) => `Stripe has taken its fee of ${amount}.`,
    refunds: {
      asked: (amount) => `Refund of ${amount} asked for`,
      sent: (amount) => `Refund of ${amount} under way`,
      made: (amount) => `Refund of ${amount}`,
      failed: (amount) => `Refund of ${amount} failed`,
    },
    chargebacks: {
      open: (amount) => `The buyer’s bank takes ${amount} back`,
      answered: (amount) => `The buyer’s bank takes ${amount} back; it has been answered`,
      won: (amount) => `The bank did not take ${amount} back`,
      lost: (amount) => `The bank took ${amount} back`,
    },
    partOf: (whole) => `It is this one’s part of ${whole}, the whole payment.`,
    answerUntil: (when) => `Answer in Stripe’s panel by ${when}, or the money is lost.`,
    giveBack: (amount) => `Give back of the payment of ${amount}`,
    refund: 'Give money back',
    refundLead: (amount) => `Online payment of ${amount}. The money returns to where it came from.`,
    refundFor: 'For what you give back',
    refundOf: (reference, most) => `${reference}, ${most} at most`,
    amount: 'How much to give back',
    amountHint: (tooMuch) =>
      tooMuch
        ? `${tooMuch} was paid too much. What you give back beyond it lowers what is owed.`
        : 'It lowers what is owed. Mind the correcting invoice.',
    reason: 'Why',
    reasonHint: 'The buyer sees it.',
    refundButton: 'Give money back',
    back: 'Back to the payment',
    refundDone: 'Refund asked for.',
    togetherTitle: 'Pay several at once',
    togetherLead:
      'Choose what you pay for. Payments to one supplier go together, for the money goes straight to it.',
    togetherSupplier: (name) => `To: ${name}`,
    togetherChoice: (reference, amount) => `${reference}, ${amount}`,
    togetherHint: (subject, day) => `${subject}, due ${day}`,
    togetherButton: 'Pay the chosen online',
    togetherNone: 'There is nothing to pay online',
    togetherNoneText: 'All is paid, or the suppliers take transfers only.',
    checkout: 'Online payment',
    states: {
      paid: 'Paid',
      paidText: (amount) => `The supplier has received ${amount}. The ledger has its entry already.`,
      open: 'Waiting for the payment',
      openText:
        'Stripe has not confirmed the payment yet. If you have paid, it takes a moment; reload this page. If not, start again from the payment.',
      unknown: 'We do not know whether the payment arrived',
      unknownText:
        'Stripe does not answer now. If you have paid, nothing is lost: the payment is recorded by itself once Stripe answers. Reload this page in some minutes before you pay again.',
      ended: 'Nothing was taken',
      shutOut: 'Online payment is no longer possible here',
      shutOutText:
        'The supplier is no longer connected to Stripe. Pay by transfer; amount and title stand with the payment. If you have paid online already, do not pay again: write to the supplier, who sees the payment at Stripe and notes it here.',
      endedText: 'This attempt to pay has ended. You can start again or pay by transfer.',
    },
    refresh: 'Reload',
    toReceivable: (reference) => `Payment ${reference}`,
  },
});
