import type { PageContext } from '../../../ui/page/page-context.js';
import { newsDeskTexts } from './news-desk.texts.js';

/** The head of a page of the coordinator's: of a list, or, with a title of its own, of what lies below it. */
export const deskHead = (
  { lang }: PageContext,
  list: { readonly path: string; readonly title: string },
  title: string | null,
) => ({
  title: title ?? list.title,
  area: 'coordinator' as const,
  breadcrumbs: [
    { path: '/koordynator', label: newsDeskTexts[lang].desk },
    ...(title === null
      ? [{ label: list.title }]
      : [{ path: list.path, label: list.title }, { label: title }]),
  ],
});
