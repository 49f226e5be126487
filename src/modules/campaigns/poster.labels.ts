import { catalogue } from '../../platform/i18n/catalogue.js';
import { count, plural } from '../../shared/plural.js';

export const posterLabels = catalogue({
  pl: {
    kicker: 'Kampania klastra',
    days: (from: string, to: string) => `od ${from} do ${to}`,
    members: 'Biorą udział',
    more: (n: number) =>
      `i jeszcze ${count('pl', n)} ${plural('pl', n, { one: 'członek', few: 'członków', many: 'członków', other: 'członka' })} klastra`,
    scan: 'Zeskanuj kod albo wpisz',
    qr: (address: string) => `Kod QR adresu ${address}`,
    cluster: 'Warmińsko-Mazurski Klaster Ekonomii Społecznej. Udział w kampanii jest bezpłatny.',
    operator: (name: string) => `Serwis prowadzi ${name}.`,
    project: (name: string) => `W ramach projektu: ${name}.`,
    funding: (source: string) => `Finansowanie: ${source}.`,
  },
  en: {
    kicker: 'A campaign of the cluster',
    days: (from, to) => `from ${from} to ${to}`,
    members: 'Taking part',
    more: (n) =>
      `and ${count('en', n)} more ${plural('en', n, { one: 'member', other: 'members' })} of the cluster`,
    scan: 'Scan the code or type',
    qr: (address) => `QR code of the address ${address}`,
    cluster: 'Warmia and Mazury Cluster of the Social Economy. Taking part in the campaign is free.',
    operator: (name) => `The site is run by ${name}.`,
    project: (name) => `Within the project: ${name}.`,
    funding: (source) => `Funding: ${source}.`,
  },
});
