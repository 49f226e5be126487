import type { VNode } from 'preact';
import type { Lang } from '../shared/lang.js';

/** A link of a navigation. `count` is shown as a badge when above zero. `href` is ready for the page's language. */
export type NavItem = {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
  readonly count?: number;
};

export type FrameOrganisation = {
  readonly id: string;
  readonly name: string;
  readonly role: 'owner' | 'editor' | 'viewer';
  /** Set when the person acts for it by a grant. */
  readonly grant?: { readonly scopes: readonly ('listings' | 'profile' | 'inquiries')[] } | null;
};

/** Who is signed in, as far as the frame of a page shows it. */
export type FrameActor = {
  readonly name: string;
  /** The organisation that the person acts for now; null when they belong to none. */
  readonly organisation: FrameOrganisation | null;
  readonly organisations: readonly FrameOrganisation[];
  readonly coordinator: boolean;
};

/** Everything about a page that is not its content. */
export type PageFrame = {
  readonly lang: Lang;
  /** The title without the site's name, which is added. */
  readonly title: string;
  /** A form came back with something wrong in it: the tab says so first, as a screen reader does. */
  readonly refused?: boolean;
  readonly description?: string;
  /** The canonical Polish path with its query: `/katalog?q=pierogi`. */
  readonly path: string;
  /** Origin of all absolute links, without a slash at the end. */
  readonly publicUrl: string;
  readonly actor: FrameActor | null;
  readonly area: 'public' | 'panel' | 'coordinator';
  readonly nav: readonly NavItem[];
  /** Side navigation; when given, the content stands beside it. */
  readonly panelNav?: readonly NavItem[];
  /** How many things wait for the signed-in person; the badge on the link to the panel. */
  readonly waiting?: number;
  readonly flash?: { readonly tone: 'success' | 'info' | 'error'; readonly text: string } | null;
  readonly breadcrumbs?: readonly { readonly href?: string; readonly label: string }[];
  readonly indexable: boolean;
  readonly demo: boolean;
  readonly operator: { readonly name: string; readonly contact: string | null } | null;
  /** The text in the header's search box; `null` hides the box (a page that has its own). */
  readonly search?: { readonly query: string } | null;
  /** Picture for link previews: an absolute address or a local path. */
  readonly image?: string;
  /** What later modules put around the content. */
  readonly slots?: { readonly beforeContent?: VNode; readonly afterContent?: VNode };
  /** Goes into <head>, e.g. `<JsonLd data={…} />`. */
  readonly head?: VNode;
};
