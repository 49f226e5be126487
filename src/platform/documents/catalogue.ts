import type { Lang } from '../../shared/lang.js';

type Code = { readonly svg: string; readonly alt: string };

/** The data of `catalogue.typ`. Every text comes ready in `lang`; the template sets, it does not write. */
export type Catalogue = {
  readonly lang: Lang;
  readonly site: { readonly name: string; readonly address: string };
  readonly kicker: string;
  readonly title: string;
  /** What was chosen; a line each, at least one. */
  readonly chosen: readonly string[];
  /** How many listings of how many members, and the day. */
  readonly count: string;
  /** What had no place in it; null when all has. */
  readonly leftOut: string | null;
  readonly day: string;
  readonly contents: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly listings: readonly {
      readonly title: string;
      readonly price: string;
      /** Null without a price. */
      readonly unit: string | null;
      readonly facts: readonly string[];
      readonly text: string;
      readonly supplier: string;
      /** 'Przykład'; null for a real one. */
      readonly example: string | null;
      /** Null: the name of the category stands in its place. */
      readonly photo: { readonly path: string; readonly alt: string } | null;
      readonly code: Code;
    }[];
  }[];
  readonly contactsHeading: string;
  readonly contacts: readonly {
    readonly name: string;
    readonly place: string;
    /** Telephone, e-mail, web address; may be empty. */
    readonly lines: readonly string[];
    readonly code: Code;
  }[];
  /** What prices are and who answers for them. */
  readonly note: string;
};
