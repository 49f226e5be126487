import type { ComponentChildren } from 'preact';
import type { Lang } from '../../shared/lang.js';
import type { NavItem } from '../page-frame.js';
import { safeHref } from '../safe-href.js';
import { uiTexts } from '../ui.texts.js';
import { Icon } from './icon.js';

/** The number of things behind a link; nothing at zero. */
export const Count = ({ value }: { readonly value: number | undefined }) =>
  value ? (
    <>
      {' '}
      <span class="count">{value}</span>
    </>
  ) : null;

/** Views of one subject, each at its own address. */
export const Tabs = ({ label, items }: { readonly label: string; readonly items: readonly NavItem[] }) => (
  <nav class="tabs" aria-label={label}>
    <ul class="tabs__list">
      {items.map((item) => (
        <li key={item.href}>
          <a
            class="tabs__link"
            href={safeHref(item.href) ?? undefined}
            aria-current={item.current ? 'page' : undefined}
          >
            {item.label}
            <Count value={item.count} />
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** Orders of a list as links. */
export const SortLinks = (props: {
  readonly lang: Lang;
  readonly items: readonly { readonly href: string; readonly label: string; readonly current?: boolean }[];
}) => (
  <nav class="sort" aria-label={uiTexts[props.lang].sortBy}>
    <span class="sort__label" aria-hidden="true">
      {uiTexts[props.lang].sortBy}:
    </span>
    <ul class="sort__list">
      {props.items.map((item) => (
        <li key={item.href}>
          <a
            class="sort__link"
            href={safeHref(item.href) ?? undefined}
            aria-current={item.current ? 'true' : undefined}
          >
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** First, last, the current page and its neighbours; 0 stands for a gap. */
export const pageSteps = (page: number, pages: number): number[] => {
  const wanted = [1, page - 1, page, page + 1, pages].filter((step) => step >= 1 && step <= pages);
  const steps = [...new Set(wanted)].sort((a, b) => a - b);
  return steps.flatMap((step, index) => {
    const before = steps[index - 1];
    if (before === undefined || step - before === 1) return [step];
    return step - before === 2 ? [step - 1, step] : [0, step];
  });
};

/** Pages of a list; nothing when there is only one. `hrefOf` gives the address of a page, counted from 1. */
export const Pagination = (props: {
  readonly lang: Lang;
  readonly page: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
}) => {
  const { lang, page, pages, hrefOf } = props;
  const texts = uiTexts[lang];
  if (pages <= 1) return null;
  return (
    <nav class="pagination" aria-label={texts.pagination}>
      {page > pages ? null : <p class="pagination__words">{texts.pageOf(page, pages)}</p>}
      <ul class="pagination__list">
        {page > 1 ? (
          <li>
            <a
              class="pagination__link pagination__link--step"
              href={hrefOf(Math.min(page - 1, pages))}
              rel="prev"
            >
              <Icon name="chevron-left" />
              {texts.previous}
            </a>
          </li>
        ) : null}
        {pageSteps(page, pages).map((step, index) => (
          <li key={step || `gap-${index}`} class="pagination__number">
            {step === 0 ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a
                class="pagination__link"
                href={hrefOf(step)}
                aria-label={texts.page(step)}
                aria-current={step === page ? 'page' : undefined}
              >
                {step}
              </a>
            )}
          </li>
        ))}
        {page < pages ? (
          <li>
            <a class="pagination__link pagination__link--step" href={hrefOf(page + 1)} rel="next">
              {texts.next}
              <Icon name="chevron-right" />
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
};

/** The filters in force; each link leads to the page without it. */
export const Chips = (props: {
  readonly lang: Lang;
  readonly items: readonly { readonly label: string; readonly removeHref: string }[];
  readonly clearHref?: string;
}) => {
  const texts = uiTexts[props.lang];
  if (props.items.length === 0) return null;
  return (
    <ul class="chips" aria-label={texts.chosenFilters}>
      {props.items.map((item) => (
        <li key={item.removeHref}>
          <a
            class="chip"
            href={safeHref(item.removeHref) ?? undefined}
            aria-label={texts.removeFilter(item.label)}
          >
            {item.label}
            <Icon name="x" />
          </a>
        </li>
      ))}
      {props.clearHref && props.items.length > 1 ? (
        <li>
          <a class="chips__clear" href={safeHref(props.clearHref) ?? undefined}>
            {texts.clearFilters}
          </a>
        </li>
      ) : null}
    </ul>
  );
};

/** How many there are, as a sentence; told to screen readers when it changes. */
export const CountSentence = ({ children }: { readonly children: ComponentChildren }) => (
  <p class="count-sentence" role="status">
    {children}
  </p>
);
