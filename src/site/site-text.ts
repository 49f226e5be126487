import type { Lang } from '../shared/lang.js';

export type SiteSection = {
  /** For links to this part of the page. */
  readonly id?: string;
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  readonly points?: readonly string[];
  /** Where to go from here; a Polish path. */
  readonly link?: { readonly path: string; readonly label: string };
};

/** A page of running text about the site itself. */
export type SitePage = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly SiteSection[];
};

export type SiteText = Readonly<Record<Lang, SitePage>>;

/** The Polish text stands first; both are written, neither is made from the other. */
export const siteText = (text: SiteText): SiteText => text;
