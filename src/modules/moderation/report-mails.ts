import { catalogue } from '../../platform/i18n/catalogue.js';
import type { Mail } from '../../platform/mail/mail.js';
import type { ReportToMail } from './data/report.queries.js';
import { subjectName } from './domain/statement.js';

const texts = catalogue({
  pl: {
    received: (thing: string) => `Mamy Twoje zgłoszenie: ${thing}`,
    receivedText:
      'Koordynator klastra przeczyta zgłoszenie i zdecyduje, czy ukryć treść. Decyzję podejmuje człowiek. O wyniku napiszemy na ten adres.',
    acted: (thing: string) => `Treść została ukryta: ${thing}`,
    actedText:
      'Koordynator klastra uznał zgłoszenie i ukrył tę treść. Jej autor dostał uzasadnienie i może odwołać się do rady klastra.',
    dismissed: (thing: string) => `Treść pozostaje widoczna: ${thing}`,
    dismissedText: 'Koordynator klastra przeczytał zgłoszenie i zostawił tę treść bez zmian. Uzasadnienie:',
    disagree:
      'Jeśli się z tym nie zgadzasz, odpisz operatorowi serwisu, podanemu na dole tej wiadomości, albo zgłoś treść ponownie z nowymi informacjami.',
    number: 'Numer zgłoszenia',
    kept: 'Twój adres służy tylko do odpowiedzi na to zgłoszenie. Usuniemy go po wysłaniu wyniku.',
    forgotten: 'To ostatnia wiadomość w tej sprawie. Twój adres został usunięty ze zgłoszenia.',
  },
  en: {
    received: (thing) => `We have your report: ${thing}`,
    receivedText:
      'The coordinator of the cluster will read the report and decide whether to hide the text. A person decides. We shall write to this address about the outcome.',
    acted: (thing) => `The text has been hidden: ${thing}`,
    actedText:
      'The coordinator of the cluster agreed with the report and has hidden this text. Its author was told why and may appeal to the council of the cluster.',
    dismissed: (thing) => `The text stays visible: ${thing}`,
    dismissedText:
      'The coordinator of the cluster has read the report and left this text as it is. The reason:',
    disagree:
      'If you disagree, write to the operator of the site, named at the foot of this message, or report the text again with new information.',
    number: 'Number of the report',
    kept: 'Your address serves only to answer this report. We shall delete it once the outcome has been sent.',
    forgotten: 'This is the last message about it. Your address has been deleted from the report.',
  },
});

const shell = (report: ReportToMail, subject: string, messageId: string) => ({
  to: report.email,
  lang: report.lang,
  subject,
  messageId,
  details: [{ label: texts[report.lang].number, value: report.id.slice(-8).toUpperCase() }],
});

/** Says that a report has come. Repeats no word of the reporter's, who might be writing to somebody else. */
export const receiptMail = (report: ReportToMail, messageId: string): Mail => {
  const m = texts[report.lang];
  const name = subjectName({ kind: report.subjectKind, title: report.subjectTitle })[report.lang];
  const { details, ...mail } = shell(report, m.received(name), messageId);
  return {
    ...mail,
    body: { heading: m.received(name), paragraphs: [m.receivedText], details, footer: m.kept },
  };
};

/** Says what came of a closed report. */
export const outcomeMail = (report: ReportToMail, messageId: string): Mail => {
  const m = texts[report.lang];
  const name = subjectName({ kind: report.subjectKind, title: report.subjectTitle })[report.lang];
  const acted = report.state === 'acted';
  const subject = acted ? m.acted(name) : m.dismissed(name);
  const { details, ...mail } = shell(report, subject, messageId);
  return {
    ...mail,
    body: {
      heading: subject,
      paragraphs: acted ? [m.actedText] : [m.dismissedText, report.reason ?? '', m.disagree],
      details,
      footer: m.forgotten,
    },
  };
};
