import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { goodsDrawings, stall } from './drawings/goods.js';
import { serviceDrawings } from './drawings/services.js';

/** Slugs that have a drawing; the others get the stall. */
export const drawnCategories: readonly string[] = [
  ...Object.keys(serviceDrawings),
  ...Object.keys(goodsDrawings),
];

// Rendered once: a page of 24 cards would spend more time on these shapes than on all its words.
const rendered = new Map<string, string>(
  [...Object.entries(serviceDrawings), ...Object.entries(goodsDrawings)].map(
    ([slug, drawing]: [string, VNode]) => [slug, renderToString(drawing)],
  ),
);
const renderedStall = renderToString(stall);

/** The drawn picture of a category. Decorative unless `title` says what it shows. */
export const CategoryPicture = ({ slug, title }: { readonly slug: string; readonly title?: string }) => (
  <svg
    class="picture"
    viewBox="0 0 120 72"
    focusable="false"
    role={title ? 'img' : undefined}
    aria-label={title}
    aria-hidden={title ? undefined : 'true'}
    // The shapes come from the drawings above, never from data.
    dangerouslySetInnerHTML={{ __html: rendered.get(slug) ?? renderedStall }}
  />
);
