import { grounds, kept, recipients, whose, type Processing } from '../../platform/privacy/processing.js';

export const organisationProcessing: readonly Processing[] = [
  {
    purpose: { pl: 'Kto działa w imieniu organizacji', en: 'Who acts for an organisation' },
    basis: grounds.contract,
    people: whose.users,
    data: {
      pl: 'role, zaproszenia i prośby z adresem e-mail, przejęcia profili, klucze programów, pełnomocnictwa dla koordynatora',
      en: 'roles, invitations and requests with e-mail address, claims of profiles, keys of programs, grants to the coordinator',
    },
    recipients: recipients.organisation,
    kept: kept.account,
    tables: [
      'organisation_person',
      'acting',
      'invitation',
      'claim',
      'join_request',
      'access_grant',
      'api_token',
    ],
  },
  {
    purpose: {
      pl: 'Dane organizacji i jej reprezentacji',
      en: 'Data of an organisation and its representation',
    },
    basis: grounds.proof,
    people: whose.represented,
    data: {
      pl: 'nazwisko i funkcja osób, które reprezentują organizację, jej adres e-mail, telefon i rachunek, kto je wpisał',
      en: 'name and office of those who represent the organisation, its e-mail address, telephone and bank account, who entered them',
    },
    recipients: recipients.parties,
    kept: kept.document,
    tables: [
      'organisation',
      'organisation_address',
      'binding_person',
      'binding_rule',
      'bank_account',
      'vat_status',
    ],
  },
  {
    purpose: {
      pl: 'Wskazanie operatora i kontaktu do spraw danych',
      en: 'Naming the operator and the contact for personal data',
    },
    basis: grounds.duty,
    people: { pl: 'inspektor ochrony danych operatora', en: 'data protection officer of the operator' },
    data: { pl: 'nazwisko i adres służbowy', en: 'name and office address' },
    recipients: { pl: 'wszyscy: dane są publiczne', en: 'everybody: the data are public' },
    kept: {
      pl: 'dopóki serwis działa, z wcześniejszymi wersjami',
      en: 'as long as the site runs, with earlier versions',
    },
    tables: ['operator'],
  },
];
