import type { Actor } from '../../platform/access/actor.js';
import type { Lang } from '../../shared/lang.js';

export type NavigationItem = {
  /** Polish path. */
  readonly path: string;
  /** Further paths at which one is still in this place. */
  readonly also?: readonly string[];
  readonly label: string;
  readonly count?: number;
};

export type Chrome = {
  readonly main: readonly NavigationItem[];
  readonly panel: readonly NavigationItem[];
  /** How many things wait for the person; the badge on the link to the panel. */
  readonly waiting: number;
  /** The legal person that runs the site (never the cluster, §4.2); null until it is set up. */
  readonly operator: { readonly name: string; readonly contact: string | null } | null;
};

/** What surrounds every page. Composed in `src/chrome.ts`, because it names all modules. */
export abstract class ChromeSource {
  abstract chromeFor(actor: Actor, lang: Lang): Promise<Chrome>;
}
