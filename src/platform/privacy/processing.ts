import type { Localised } from '../../shared/lang.js';

/** One activity of the register of processing (RODO art. 30), as the module that does it declares it. */
export type Processing = {
  readonly purpose: Localised;
  readonly basis: Localised;
  readonly people: Localised;
  readonly data: Localised;
  readonly recipients: Localised;
  readonly kept: Localised;
  /** The tables that hold it; a table with personal columns that no module declares fails a test. */
  readonly tables: readonly string[];
};

/** Grounds of art. 6(1) that recur. */
export const grounds = {
  contract: {
    pl: 'umowa o korzystanie z serwisu, art. 6 ust. 1 lit. b',
    en: 'contract on using the site, art. 6(1)(b)',
  },
  duty: {
    pl: 'obowiązek prawny: wykazanie zgodności, art. 6 ust. 1 lit. c i art. 5 ust. 2',
    en: 'legal duty to demonstrate compliance, art. 6(1)(c) and 5(2)',
  },
  safety: {
    pl: 'prawnie uzasadniony interes: bezpieczeństwo kont i serwisu, art. 6 ust. 1 lit. f',
    en: 'legitimate interest in the safety of accounts and the site, art. 6(1)(f)',
  },
  proof: {
    pl: 'prawnie uzasadniony interes stron: dowód, kto i co zrobił, art. 6 ust. 1 lit. f',
    en: 'legitimate interest of the parties in proof of who did what, art. 6(1)(f)',
  },
  cluster: {
    pl: 'prawnie uzasadniony interes: sprawy klastra według umowy założycielskiej, art. 6 ust. 1 lit. f',
    en: 'legitimate interest in running the cluster by its founding agreement, art. 6(1)(f)',
  },
} as const satisfies Record<string, Localised>;

export const whose = {
  users: { pl: 'osoby z kontem', en: 'people with an account' },
  represented: {
    pl: 'osoby działające w imieniu organizacji, także bez konta',
    en: 'people who act for organisations, also without an account',
  },
} as const satisfies Record<string, Localised>;

export const recipients = {
  hosting: {
    pl: 'dostawcy serwera, kopii i poczty operatora',
    en: "the operator's providers of server, backups and mail",
  },
  organisation: {
    pl: 'ludzie tej samej organizacji; dostawcy operatora',
    en: "people of the same organisation; the operator's providers",
  },
  parties: {
    pl: 'druga strona sprawy; dostawcy operatora',
    en: "the other party of the matter; the operator's providers",
  },
  cluster: {
    pl: 'koordynator, rada i członkowie klastra; dostawcy operatora',
    en: "the coordinator, the council and members of the cluster; the operator's providers",
  },
} as const satisfies Record<string, Localised>;

export const kept = {
  account: { pl: 'do usunięcia konta', en: 'until the account is erased' },
  term: {
    pl: 'tyle, ile podano niżej w terminach usuwania',
    en: 'as long as the terms of deletion below say',
  },
  document: {
    pl: 'co najmniej 5 lat od końca roku podatkowego, potem dopóki trwa sprawa lub spór',
    en: 'at least 5 years from the end of the tax year, then as long as the matter or a dispute lasts',
  },
  cluster: {
    pl: 'dopóki istnieje klaster; po usunięciu konta bez nazwiska',
    en: 'as long as the cluster exists; without the name once the account is erased',
  },
} as const satisfies Record<string, Localised>;
