import type { Localised } from '../../../shared/lang.js';
import { fullStop } from '../../../shared/text.js';

type News = { kind: string; title: Localised; text: Localised; path: string };

const OWN = '/panel/czlonkostwo';

/** To the applicant: the application is in. */
export const receivedNews = (name: string): News => ({
  kind: 'members.application-received',
  title: { pl: 'Zgłoszenie do klastra wysłane', en: 'Your application is in' },
  text: {
    pl: `${name}: zgłoszenie czeka na decyzję koordynatora. Odpowiedź z uzasadnieniem przyjdzie tą samą drogą.`,
    en: `${name}: the application waits for the coordinator. The answer, with its reason, will come the same way.`,
  },
  path: OWN,
});

/** To the coordinator: somebody waits. */
export const waitingNews = (name: string, applicationId: string): News => ({
  kind: 'members.application-waiting',
  title: { pl: `Nowe zgłoszenie do klastra: ${name}`, en: `New application for membership: ${name}` },
  text: {
    pl: `${name} chce przystąpić do klastra. Rozpatrz zgłoszenie na biurku koordynatora.`,
    en: `${name} wants to join the cluster. Decide on the coordinator’s desk.`,
  },
  path: `/koordynator/zgloszenia/${applicationId}`,
});

/** To the applicant: what the coordinator asks for. */
export const incompleteNews = (name: string, request: string): News => ({
  kind: 'members.application-incomplete',
  title: { pl: 'Uzupełnij zgłoszenie do klastra', en: 'Your application needs completing' },
  text: {
    pl: `${name}: koordynator prosi o uzupełnienie. ${request}`,
    en: `${name}: the coordinator asks for more. ${request}`,
  },
  path: OWN,
});

/** To the coordinator: what was asked for is there. */
export const completedNews = (name: string, applicationId: string): News => ({
  kind: 'members.application-completed',
  title: { pl: `Zgłoszenie uzupełnione: ${name}`, en: `Application completed: ${name}` },
  text: {
    pl: `${name} uzupełnia zgłoszenie. Czeka ono znów na decyzję.`,
    en: `${name} has completed its application. It waits for a decision again.`,
  },
  path: `/koordynator/zgloszenia/${applicationId}`,
});

/** To the coordinator: nothing is left to decide. */
export const withdrawnNews = (name: string, applicationId: string): News => ({
  kind: 'members.application-withdrawn',
  title: { pl: `Zgłoszenie wycofane: ${name}`, en: `Application withdrawn: ${name}` },
  text: {
    pl: `${name} wycofuje zgłoszenie do klastra.`,
    en: `${name} withdraws its application for membership.`,
  },
  path: `/koordynator/zgloszenia/${applicationId}`,
});

/** To the new member. */
export const admittedNews = (name: string, number: number): News => ({
  kind: 'members.admitted',
  title: { pl: 'Witamy w klastrze', en: 'Welcome to the cluster' },
  text: {
    pl: `${name} jest członkiem klastra z numerem ${number}. Profil jest już publiczny: uzupełnij go i dodaj pierwszą ofertę.`,
    en: `${name} is a member of the cluster, number ${number}. The profile is public now: complete it and add a first listing.`,
  },
  path: '/panel/profil',
});

/** To a refused applicant: why, and whom to appeal to (agreement §4.1). */
export const refusedNews = (name: string, reason: string): News => ({
  kind: 'members.refused',
  title: { pl: 'Odmowa przyjęcia do klastra', en: 'The application was refused' },
  text: {
    pl: `${name}: koordynator odmówił przyjęcia. Powód: ${fullStop(reason)} Od tej decyzji można odwołać się do rady klastra. Można też zgłosić się ponownie.`,
    en: `${name}: the coordinator has refused admission. Reason: ${fullStop(reason)} You may appeal to the council of the cluster, or apply again.`,
  },
  path: OWN,
});
