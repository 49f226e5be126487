import { catalogue } from '../../platform/i18n/catalogue.js';

/** Names of kinds and roles, and the words of this module's mails. */
export const organisationLabels = catalogue({
  pl: {
    kinds: {
      firm: 'Firma',
      municipality: 'Gmina, powiat lub województwo',
      'municipal-unit': 'Jednostka gminy (szkoła, ośrodek)',
      ngo: 'Organizacja pozarządowa',
      'social-cooperative': 'Spółdzielnia socjalna',
      zaz: 'Zakład aktywności zawodowej',
      wtz: 'Warsztat terapii zajęciowej',
      cis: 'Centrum integracji społecznej',
      kis: 'Klub integracji społecznej',
      university: 'Uczelnia',
      media: 'Media',
      'support-body': 'Instytucja wsparcia',
    },
    roles: { owner: 'właściciel konta', editor: 'redaktor', viewer: 'obserwator' },
    invitationSubject: (organisation: string) => `Zaproszenie do organizacji ${organisation}`,
    invitationText: (inviter: string, role: string) =>
      `${inviter} zaprasza Cię do wspólnej pracy w serwisie Wspólny Rynek. Twoja rola: ${role}. Zaproszenie działa przez 7 dni.`,
    invitationAction: 'Zobacz zaproszenie',
  },
  en: {
    kinds: {
      firm: 'Company',
      municipality: 'Municipality, county or region',
      'municipal-unit': 'Municipal unit (school, centre)',
      ngo: 'Non-governmental organisation',
      'social-cooperative': 'Social cooperative',
      zaz: 'Vocational activity establishment',
      wtz: 'Occupational therapy workshop',
      cis: 'Social integration centre',
      kis: 'Social integration club',
      university: 'University',
      media: 'Media',
      'support-body': 'Support institution',
    },
    roles: { owner: 'account owner', editor: 'editor', viewer: 'viewer' },
    invitationSubject: (organisation: string) => `Invitation to ${organisation}`,
    invitationText: (inviter: string, role: string) =>
      `${inviter} invites you to work together at Wspólny Rynek. Your role: ${role}. The invitation works for 7 days.`,
    invitationAction: 'See the invitation',
  },
});
