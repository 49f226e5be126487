/** What only a person can confirm. */
export const confirmationKinds = ['key-backup', 'data-backup'] as const;

export type ConfirmationKind = (typeof confirmationKinds)[number];

/** What is known of a running site, as far as opening it to others depends on it. Null: could not be found out. */
export type GoingLiveFacts = {
  readonly operatorSet: boolean;
  /** Terms and privacy, as they are shown now, name the operator and the contact for personal data. */
  readonly legalPagesNameOperator: boolean;
  readonly publicUrl: { readonly https: boolean; readonly loopback: boolean };
  /** The database holds the demonstration, or its accounts and mail page are on. */
  readonly demonstration: boolean;
  readonly rateLimits: boolean;
  /** As set; `wide` are those that trust more than a private network or one machine. */
  readonly proxies: { readonly count: number; readonly wide: readonly string[] };
  readonly mailServer: boolean;
  /** By which keys payments are taken online; those for tests take no money. */
  readonly stripe: 'off' | 'test' | 'live';
  /** Of how many ways of paying the operator has not compared what Stripe takes. */
  readonly uncomparedPrices: number;
  readonly masterKey: {
    readonly readable: boolean;
    /** By its real place, links followed. */
    readonly withinData: boolean;
    /** Nobody but its owner may read it. */
    readonly private: boolean;
    readonly backupConfirmed: boolean;
  };
  /** Nobody but its owner may list the data folder. */
  readonly dataDirPrivate: boolean;
  /** Days since somebody last said that the data were restored from a copy. */
  readonly daysSinceRestore: number | null;
  readonly coordinator: {
    readonly assigned: boolean;
    /** People who may act as coordinator: owners and editors. */
    readonly people: number;
    readonly withoutSecondFactor: number;
  };
  readonly database: {
    /** The serving role is no superuser, owns no table and cannot bypass row security. */
    readonly roleHarmless: boolean;
    /** Tables with row security that does not bind their owner. */
    readonly unforced: readonly string[];
    /** The database's clock was moved, as tests do. */
    readonly clockShifted: boolean;
    /** Seconds between the clocks of this machine and of the database. */
    readonly clockApart: number;
  };
  readonly filesWork: boolean;
  readonly searchAnswers: boolean;
  readonly worker: {
    /** Since the last sign of life. */
    readonly silentSeconds: number | null;
    /** How long the oldest due job has waited. */
    readonly waitingSeconds: number;
    /** Jobs that were tried to the last and failed. */
    readonly failed: number;
  };
};
