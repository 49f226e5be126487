import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { defineShape } from '../shapes.js';
import { goodsDrawings, stall } from './drawings/goods.js';
import { serviceDrawings } from './drawings/services.js';

const drawings: Readonly<Record<string, VNode>> = { ...serviceDrawings, ...goodsDrawings };

/** Slugs that have a drawing; the others get the stall. */
export const drawnCategories: readonly string[] = Object.keys(drawings);

for (const [slug, drawing] of Object.entries({ ...drawings, stall })) {
  defineShape(`drawing-${slug}`, `<g id="drawing-${slug}">${renderToString(drawing)}</g>`);
}

/** The drawn picture of a category. Decorative unless `title` says what it shows. */
export const CategoryPicture = ({ slug, title }: { readonly slug: string; readonly title?: string }) => (
  <svg
    class="picture"
    viewBox="0 0 120 72"
    role={title ? 'img' : undefined}
    aria-label={title}
    aria-hidden={title ? undefined : 'true'}
  >
    <use href={`#drawing-${Object.hasOwn(drawings, slug) ? slug : 'stall'}`} />
  </svg>
);
