import type { Lang } from '../../shared/lang.js';

/** The data of `poster.typ`. Every text comes ready in `lang`; the template sets, it does not write. */
export type Poster = {
  readonly lang: Lang;
  readonly paper: 'a4' | 'a3';
  readonly site: { readonly name: string; readonly address: string };
  readonly kicker: string;
  readonly title: string;
  readonly message: string;
  /** From when to when. */
  readonly days: string;
  /** Up to three pictures for the top, by their paths; none for a drawing of the template's own. */
  readonly photos: readonly { readonly path: string; readonly alt: string }[];
  readonly heading: string;
  /** Who takes part; `more` says how many found no room, null when all did. */
  readonly members: readonly { readonly name: string; readonly place: string }[];
  readonly more: string | null;
  /** What to do with the code, the short address as one types it, and the code as SVG. */
  readonly scan: string;
  readonly address: string;
  readonly code: { readonly svg: string; readonly alt: string };
  /** Lines at the foot: who runs the site, with whose money. */
  readonly foot: readonly string[];
};
