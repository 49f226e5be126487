import type { ComponentChildren, VNode } from 'preact';
import type { Lang } from '../../shared/lang.js';
import { safeHref } from '../safe-href.js';
import { Heading, type Level } from './heading.js';
import { Icon, type IconName } from './icon.js';
import { ExampleMark, FeaturedMark } from './marks.js';
import { Monogram } from './monogram.js';

/** Cards in a grid; each child is one Card. */
export const CardGrid = ({
  children,
  wide = false,
}: {
  readonly children: VNode[];
  readonly wide?: boolean;
}) => (
  <ul class={wide ? 'card-grid card-grid--wide' : 'card-grid'}>
    {children.map((card, index) => (
      <li key={card.key ?? index}>{card}</li>
    ))}
  </ul>
);

/** Something that can be opened: the title is the link and the whole card its target. */
export const Card = (props: {
  readonly title: string;
  readonly href: string;
  readonly level?: Level;
  readonly picture?: ComponentChildren;
  readonly marks?: ComponentChildren;
  readonly meta?: ComponentChildren;
  readonly footer?: ComponentChildren;
  readonly children?: ComponentChildren;
  readonly featured?: boolean;
}) => (
  <article class={props.featured ? 'card card--featured' : 'card'}>
    {props.picture ? <div class="card__picture">{props.picture}</div> : null}
    <div class="card__body">
      {props.marks ? <div class="card__marks">{props.marks}</div> : null}
      <Heading level={props.level ?? 3} class="card__title">
        <a class="card__link" href={safeHref(props.href) ?? undefined}>
          {props.title}
        </a>
      </Heading>
      {props.meta ? <p class="card__meta">{props.meta}</p> : null}
      {props.children}
    </div>
    {props.footer ? <div class="card__footer">{props.footer}</div> : null}
  </article>
);

/** A small fact with its icon. */
export const Fact = ({
  icon,
  children,
}: {
  readonly icon: IconName;
  readonly children: ComponentChildren;
}) => (
  <span class="fact">
    <Icon name={icon} />
    <span>{children}</span>
  </span>
);

/** A supplier in one line: monogram, name, place. Without `href` it is not a link (as inside a card). */
export const SupplierLine = (props: {
  readonly name: string;
  readonly href?: string;
  readonly place?: string;
  readonly marks?: ComponentChildren;
  readonly size?: 'small' | 'medium' | 'large';
}) => (
  <span class="supplier">
    <Monogram name={props.name} size={props.size ?? 'small'} />
    <span class="supplier__words">
      {props.href ? (
        <a class="supplier__name" href={safeHref(props.href) ?? undefined}>
          {props.name}
        </a>
      ) : (
        <span class="supplier__name">{props.name}</span>
      )}
      {props.place ? <span class="supplier__place">{props.place}</span> : null}
      {props.marks}
    </span>
  </span>
);

export type ListingCardProps = {
  readonly lang: Lang;
  readonly title: string;
  readonly href: string;
  /** A Photo or a CategoryPicture. */
  readonly picture: VNode;
  /** Ready to show: "od 35,00 zł", "do uzgodnienia". */
  readonly price: string;
  /** "netto / osoba"; absent when there is no price. */
  readonly unit?: string | null;
  /** What has to stand beside a lower price. */
  readonly offer?: ComponentChildren;
  readonly leadTime?: string | null;
  readonly area?: string | null;
  readonly supplier: { readonly name: string; readonly place?: string; readonly marks?: ComponentChildren };
  readonly example?: boolean;
  readonly featured?: boolean;
  /** What a featured card's mark says; "Wyróżnione" unless given. */
  readonly mark?: string;
  readonly level?: Level;
  /** Why a search found it, when the title does not tell. */
  readonly note?: ComponentChildren;
};

/** One offer in the catalogue: what, for how much, by when, where, who. */
export const ListingCard = (props: ListingCardProps) => (
  <Card
    title={props.title}
    href={props.href}
    level={props.level}
    picture={props.picture}
    featured={props.featured}
    marks={
      props.featured || props.example ? (
        <>
          {props.featured ? <FeaturedMark lang={props.lang}>{props.mark}</FeaturedMark> : null}
          {props.example ? <ExampleMark lang={props.lang} /> : null}
        </>
      ) : null
    }
    footer={
      <SupplierLine name={props.supplier.name} place={props.supplier.place} marks={props.supplier.marks} />
    }
  >
    <p class="card__price">
      <strong>{props.price}</strong>
      {props.unit ? <span class="card__unit"> {props.unit}</span> : null}
    </p>
    {props.offer ? <p class="card__offer">{props.offer}</p> : null}
    {props.leadTime || props.area ? (
      <p class="card__facts">
        {props.leadTime ? <Fact icon="clock">{props.leadTime}</Fact> : null}
        {props.area ? <Fact icon="map-pin">{props.area}</Fact> : null}
      </p>
    ) : null}
    {props.note ? <p class="card__note">{props.note}</p> : null}
  </Card>
);
