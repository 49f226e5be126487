import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { withShapes } from './shapes.js';

/** A whole HTML page. Children and attributes are escaped by the renderer. */
export const renderDocument = (document: VNode): string =>
  `<!doctype html>\n${withShapes(renderToString(document))}`;

/** A part of a page, for requests that swap only that part (`HX-Request`). */
export const renderFragment = (fragment: VNode): string => renderToString(fragment);
