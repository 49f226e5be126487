import type { ComponentChildren } from 'preact';
import type { Lang } from '../../shared/lang.js';
import { uiTexts } from '../ui.texts.js';
import { Icon, type IconName } from './icon.js';

export type Tone = 'neutral' | 'info' | 'success' | 'waiting' | 'warning' | 'danger';

const toneIcons: Record<Tone, IconName> = {
  neutral: 'circle',
  info: 'circle-dot',
  success: 'circle-check',
  waiting: 'hourglass',
  warning: 'triangle-alert',
  danger: 'circle-x',
};

/** A state in words, with an icon; its colour only underlines. */
export const StatusTag = (props: {
  readonly tone: Tone;
  readonly icon?: IconName;
  readonly children: ComponentChildren;
}) => (
  <span class={`tag tag--${props.tone}`}>
    <Icon name={props.icon ?? toneIcons[props.tone]} />
    {props.children}
  </span>
);

/** A plain label: a category, a kind. */
export const Tag = ({
  icon,
  children,
}: {
  readonly icon?: IconName;
  readonly children: ComponentChildren;
}) => (
  <span class="tag tag--plain">
    {icon ? <Icon name={icon} /> : null}
    {children}
  </span>
);

/** Invented data of a demonstration. */
export const ExampleMark = ({ lang }: { readonly lang: Lang }) => (
  <span class="mark mark--example" title={uiTexts[lang].exampleHint}>
    {uiTexts[lang].example}
  </span>
);

/** The coordinator features this for a time; nobody pays for it. */
export const FeaturedMark = ({
  lang,
  children,
}: {
  readonly lang: Lang;
  readonly children?: ComponentChildren;
}) => (
  <span class="mark mark--featured">
    <Icon name="sparkles" />
    {children ?? uiTexts[lang].featured}
  </span>
);

/** Something that the coordinator has checked; `children` says what. */
export const VerifiedMark = ({
  lang,
  children,
}: {
  readonly lang: Lang;
  readonly children?: ComponentChildren;
}) => (
  <span class="mark mark--verified">
    <Icon name="badge-check" />
    {children ?? uiTexts[lang].verified}
  </span>
);

/** Marks side by side. */
export const Marks = ({ children }: { readonly children: ComponentChildren }) => (
  <span class="marks">{children}</span>
);
