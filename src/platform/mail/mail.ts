import type { Lang } from '../../shared/lang.js';

/** What a mail says; set as HTML and as plain text alike. Texts are texts: no markup in them is read. */
export type MailBody = {
  readonly heading: string;
  /** Line feeds within a paragraph are kept. */
  readonly paragraphs: readonly string[];
  /** Facts as label and value, e.g. number, sum, deadline. */
  readonly details?: readonly { readonly label: string; readonly value: string }[];
  /** Things told one after another under headings of their own, as in a summary of a day. */
  readonly sections?: readonly MailSection[];
  /** The one thing to do next; `url` stands under `PUBLIC_URL`. */
  readonly action?: { readonly label: string; readonly url: string };
  /** What else can be done at once, under the one thing; `lead` says how. */
  readonly further?: { readonly lead: string; readonly links: readonly MailLink[] };
  /** Why the reader gets this, or what else to know; in small print. */
  readonly footer?: string;
  /** Further ways, in small print under the footer; each `url` stands under `PUBLIC_URL`. */
  readonly links?: readonly MailLink[];
};

/** `url` stands under `PUBLIC_URL`. */
export type MailLink = { readonly label: string; readonly url: string };

export type MailSection = {
  readonly heading: string;
  /** `note`: when it was, or another short remark; `url` stands under `PUBLIC_URL`. */
  readonly items: readonly {
    readonly title: string;
    readonly text: string;
    readonly note: string;
    readonly url: string;
  }[];
  /** A sentence after the items, such as how many more there are. */
  readonly more?: string;
};

/** A mail to one person. */
export type Mail = {
  /** One bare address, e.g. `anna@example.pl`. */
  readonly to: string;
  readonly lang: Lang;
  readonly subject: string;
  readonly body: MailBody;
  /**
   * The id of the job that sends it. Stable over retries: together with the address it makes the Message-ID,
   * so that a mail sent twice after a crash can be told as one.
   */
  readonly messageId: string;
  /** Beyond the usual: `List-Unsubscribe`, `List-Unsubscribe-Post`, `List-Id` or `X-…`. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** Who writes, and the site whose links a mail may carry. */
export type MailSettings = {
  readonly publicUrl: URL;
  readonly from: { readonly name: string; readonly address: string };
  /** Who answers for the mail, in its language; null when nobody is named yet. */
  readonly imprint?: (lang: Lang) => Promise<string | null>;
};
