import type { ComponentChildren } from 'preact';
import { safeHref } from '../safe-href.js';
import { CategoryPicture } from './category-picture.js';
import { HeroScene } from './drawings/hero-scene.js';

/** Content with something beside it: filters before (`start`), a price box or facts behind (`end`). */
export const Split = (props: {
  readonly aside: ComponentChildren;
  readonly side?: 'start' | 'end';
  /** The aside stays in sight while the rest scrolls. */
  readonly sticky?: boolean;
  readonly children: ComponentChildren;
}) => {
  const { side = 'end' } = props;
  const aside = (
    <div class={props.sticky ? 'split__aside split__aside--sticky' : 'split__aside'}>{props.aside}</div>
  );
  return (
    <div class={`split split--${side}`}>
      {side === 'start' ? aside : null}
      <div class="split__main">{props.children}</div>
      {side === 'end' ? aside : null}
    </div>
  );
};

/** The opening of the home page: one sentence and the search. */
export const Hero = (props: {
  readonly title: string;
  readonly lead: ComponentChildren;
  readonly children: ComponentChildren;
}) => (
  <div class="hero">
    <div class="hero__words">
      <h1 class="hero__title">{props.title}</h1>
      <p class="hero__lead">{props.lead}</p>
      {props.children}
    </div>
    <HeroScene />
  </div>
);

export type CategoryTile = {
  readonly href: string;
  readonly label: string;
  readonly slug: string;
  readonly count?: string;
};

/** Ways into the catalogue by category. */
export const CategoryTiles = ({ items }: { readonly items: readonly CategoryTile[] }) => (
  <ul class="tiles">
    {items.map((item) => (
      <li key={item.slug}>
        <a class="tile" href={safeHref(item.href) ?? undefined}>
          <CategoryPicture slug={item.slug} />
          <span class="tile__words">
            <span class="tile__label">{item.label}</span>
            {item.count ? <span class="tile__count">{item.count}</span> : null}
          </span>
        </a>
      </li>
    ))}
  </ul>
);

/** A quiet block apart from the text: contact details, a hint. */
export const Panel = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="panel">{children}</div>
);

/** Structured data in <head>; a data block, which a CSP does not stop. */
export const JsonLd = ({ data }: { readonly data: Readonly<Record<string, unknown>> }) => (
  <script
    type="application/ld+json"
    // `<` is written as an escape, so that no text in the data can end the block.
    dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
  />
);
