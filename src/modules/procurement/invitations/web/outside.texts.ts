import { catalogue } from '../../../../platform/i18n/catalogue.js';

/** What a supplier outside the cluster reads behind its link. */
export const outsideTexts = catalogue({
  pl: {
    title: (subject: string) => `Zaproszenie do wyceny: ${subject}`,
    kicker: (buyer: string) => `${buyer} pyta`,
    for: (name: string) => `Ten link jest dla: ${name}.`,
    linkEnds: 'Link działa do',
    privacy: 'Skąd mamy Wasze dane',
    privacyText: (buyer: string) =>
      [
        `Nazwę i adres e-mail Waszej firmy podał nam kupujący (${buyer}), żeby zapytać o wycenę. Innego źródła nie ma.`,
        `O tym, kogo zapytać, decyduje kupujący i on jest administratorem tych danych. Serwis prowadzi operator podany w stopce, który przechowuje je na jego zlecenie i sam decyduje tylko o bezpieczeństwie i o liście adresów, na które nie piszemy.`,
        `Podstawa: prawnie uzasadniony interes kupującego w zapytaniu firmy o wycenę (RODO art. 6 ust. 1 lit. f). Dane widzą kupujący i dostawcy usług operatora; nikt inny ich nie dostaje.`,
        `Adres usuwamy 180 dni po zakończeniu postępowania. Nazwa firmy i odpowiedź zostają w aktach postępowania, jeśli każą tego przepisy.`,
        `Możecie żądać dostępu do danych, ich poprawienia, usunięcia i ograniczenia oraz wnieść sprzeciw: u kupującego albo u operatora. Możecie też złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych.`,
      ].join('\n\n'),
    morePrivacy: 'Jak serwis chroni dane',
    stop: 'Nie chcę więcej takich wiadomości',
    stopTitle: 'Nie chcę więcej takich wiadomości',
    stopLead: (email: string) =>
      `Nikt w tym serwisie nie wyśle już na adres ${email} zaproszenia do wyceny, a ten link przestanie działać. Złożona wycena zostaje.`,
    stopButton: 'Nie piszcie więcej',
    stopped: 'Nie napiszemy więcej',
    stoppedText:
      'Link przestał działać, a adres trafił na listę, na którą nie wysyłamy zaproszeń. Trzymamy na niej tylko skrót adresu.',
  },
  en: {
    title: (subject) => `Invitation to bid: ${subject}`,
    kicker: (buyer) => `${buyer} asks`,
    for: (name) => `This link is for: ${name}.`,
    linkEnds: 'The link works until',
    privacy: 'Where we have your data from',
    privacyText: (buyer) =>
      [
        `The name and e-mail address of your firm were given to us by the buyer (${buyer}), to ask for a bid. There is no other source.`,
        `The buyer decides whom to ask and is the controller of these data. The site is run by the operator named at the foot of the page, which keeps them on its behalf, and decides itself only on safety and on the list of addresses to which we do not write.`,
        `Ground: the buyer's legitimate interest in asking a firm for a bid (GDPR art. 6(1)(f)). The data are seen by the buyer and by the operator's providers; nobody else gets them.`,
        `We erase the address 180 days after the end of the procedure. The name of the firm and the answer stay with the papers where the law asks for it.`,
        `You may ask for access, correction, erasure and restriction, and object: with the buyer or the operator. You may also complain to the President of the Personal Data Protection Office (UODO).`,
      ].join('\n\n'),
    morePrivacy: 'How the site protects data',
    stop: 'I want no more such mails',
    stopTitle: 'I want no more such mails',
    stopLead: (email) =>
      `Nobody on this site will send an invitation to bid to ${email} again, and this link stops working. A bid that was sent stays.`,
    stopButton: 'Write no more',
    stopped: 'We will not write again',
    stoppedText:
      'The link has stopped working, and the address is on the list to which we send no invitations. We keep only a hash of it there.',
  },
});
