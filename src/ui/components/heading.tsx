import { h, type ComponentChildren } from 'preact';
import { safeHref } from '../safe-href.js';

export type Level = 2 | 3 | 4;

/** A heading of a level that the page decides, so that the order stays without gaps. */
export const Heading = (props: {
  readonly level: Level;
  readonly class?: string;
  readonly id?: string;
  readonly children: ComponentChildren;
}) => h(`h${props.level}`, { class: props.class, id: props.id }, props.children);

/** The top of a page: its only h1, what it is about, and what can be done with it. */
export const PageHeader = (props: {
  readonly title: ComponentChildren;
  /** A word above the title: a case number, a category. */
  readonly kicker?: ComponentChildren;
  readonly lead?: ComponentChildren;
  /** A line of tags under the title. */
  readonly meta?: ComponentChildren;
  readonly actions?: ComponentChildren;
}) => (
  <header class="page-header">
    <div class="page-header__words">
      {props.kicker ? <p class="page-header__kicker">{props.kicker}</p> : null}
      <h1 class="page-header__title">{props.title}</h1>
      {props.meta ? <div class="page-header__meta">{props.meta}</div> : null}
      {props.lead ? <p class="page-header__lead">{props.lead}</p> : null}
    </div>
    {props.actions ? <div class="page-header__actions action-row">{props.actions}</div> : null}
  </header>
);

/** A part of a page under its own heading. */
export const Section = (props: {
  readonly title: ComponentChildren;
  readonly level?: Level;
  readonly id?: string;
  readonly lead?: ComponentChildren;
  /** Beside the heading: "show all". */
  readonly more?: { readonly href: string; readonly label: string };
  readonly children: ComponentChildren;
}) => (
  <section class="section" id={props.id}>
    <div class="section__head">
      <Heading level={props.level ?? 2} class="section__title">
        {props.title}
      </Heading>
      {props.more ? (
        <a class="section__more" href={safeHref(props.more.href) ?? undefined}>
          {props.more.label}
        </a>
      ) : null}
    </div>
    {props.lead ? <p class="section__lead">{props.lead}</p> : null}
    {props.children}
  </section>
);
