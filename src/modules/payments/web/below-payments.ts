import type { VNode } from 'preact';
import type { PageContext } from '../../../ui/page/page-context.js';
import type { PageResult } from '../../../ui/page/page-result.js';
import { receivablePath, RECEIVABLES } from '../payment-news.js';
import { paymentTexts } from './payments.texts.js';

type Crumb = { readonly path: string; readonly label: string };

/** A page of the panel below the list of payments: what lies between, and how it is called there. */
export const showBelow = (
  page: PageContext,
  { title, label = title, between = [] }: { title: string; label?: string; between?: readonly Crumb[] },
  view: VNode,
): Promise<PageResult> =>
  page.render(
    {
      ...{ title, area: 'panel' },
      breadcrumbs: [{ path: RECEIVABLES, label: paymentTexts[page.lang].list }, ...between, { label }],
    },
    view,
  );

/** The receivable that a page belongs to. */
export const crumbOf = ({ id, reference }: { readonly id: string; readonly reference: string }): Crumb => ({
  path: receivablePath(id),
  label: reference,
});
