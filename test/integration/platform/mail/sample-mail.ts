import type { Mail } from '../../../../src/platform/mail/mail.js';

export const mailSettings = {
  publicUrl: new URL('https://rynek.example.pl'),
  from: { name: 'Wspólny Rynek', address: 'rynek@example.pl' },
};

export const sampleMail = (over: Partial<Mail> = {}): Mail => ({
  to: 'zamowienia@przykladowo.example.pl',
  lang: 'pl',
  subject: 'Oferta od Spółdzielni Socjalnej „Smak Warmii”',
  body: {
    heading: 'Masz ofertę na catering konferencji',
    paragraphs: [
      'Spółdzielnia Socjalna „Smak Warmii” odpowiedziała na Twoje zapytanie.',
      'Oferta jest ważna do 30.11.2026.',
    ],
    details: [
      { label: 'Wartość netto', value: '8 721,25 zł' },
      { label: 'Termin dostawy', value: '4.12.2026, godz. 9:00–16:00' },
    ],
    action: { label: 'Zobacz ofertę', url: 'https://rynek.example.pl/panel/zapytania/42' },
    footer: 'Dostajesz tę wiadomość, bo to zapytanie wysłała Twoja organizacja.',
  },
  messageId: '1042',
  ...over,
});

/** A header's lines, unfolded, by lower-case name. */
export const headersOf = (raw: string): Map<string, string[]> => {
  const headers = new Map<string, string[]>();
  const head = raw.split('\r\n\r\n', 1)[0]!.replace(/\r\n[ \t]+/g, ' ');
  for (const line of head.split('\r\n')) {
    const [name = '', ...value] = line.split(':');
    headers.set(name.toLowerCase(), [...(headers.get(name.toLowerCase()) ?? []), value.join(':').trim()]);
  }
  return headers;
};
