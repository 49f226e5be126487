import type { ComponentChildren } from 'preact';
import type { Lang } from '../../shared/lang.js';
import { safeHref } from '../safe-href.js';
import { uiTexts } from '../ui.texts.js';
import { Icon, type IconName } from './icon.js';
import type { Tone } from './marks.js';

export type Definition = {
  readonly term: string;
  /** The term's own language, where it is not the page's. */
  readonly lang?: Lang;
  readonly value: ComponentChildren;
};

/** Terms and what they are. Items whose value is null, undefined or '' are left out; without any, nothing. */
export const DefinitionList = (props: {
  readonly items: readonly Definition[];
  /** `rows`: term beside value with a line between; `stack`: term above value, in columns where there is room. */
  readonly layout?: 'rows' | 'stack';
}) => {
  const items = props.items.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return items.length === 0 ? null : (
    <dl class={`definitions definitions--${props.layout ?? 'rows'}`}>
      {items.map(({ term, lang, value }, index) => (
        <div key={index} class="definitions__item">
          <dt lang={lang}>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

/** For how much, on what terms, and the one action; stays in sight beside the text and at the foot of a phone. */
export const PriceBox = (props: {
  readonly price: string;
  readonly unit?: string | null;
  /** What has to stand beside a lower price. */
  readonly offer?: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly facts?: readonly Definition[];
  /** The primary action: repeated nowhere else on the page. */
  readonly action: ComponentChildren;
  readonly children?: ComponentChildren;
}) => (
  <div class="price-box">
    <div class="price-box__bar">
      <p class="price-box__price">
        <strong>{props.price}</strong>
        {props.unit ? <span class="price-box__unit"> {props.unit}</span> : null}
      </p>
      <div class="price-box__action">{props.action}</div>
    </div>
    <div class="price-box__more">
      {props.offer ? <p class="price-box__offer">{props.offer}</p> : null}
      {props.note ? <p class="price-box__note">{props.note}</p> : null}
      {props.facts ? <DefinitionList items={props.facts} /> : null}
      {props.children}
    </div>
  </div>
);

export type Activity = {
  readonly when: string;
  readonly dateTime: string;
  readonly what: ComponentChildren;
  readonly who?: string;
  readonly detail?: ComponentChildren;
  readonly icon?: IconName;
  readonly tone?: Tone;
};

/** What happened, in the order given. */
export const Timeline = ({
  items,
  label,
}: {
  readonly items: readonly Activity[];
  readonly label?: string;
}) => (
  <ol class="timeline" aria-label={label}>
    {items.map((item, index) => (
      <li key={index} class={`timeline__item timeline__item--${item.tone ?? 'neutral'}`}>
        <span class="timeline__dot" aria-hidden="true">
          <Icon name={item.icon ?? 'circle'} />
        </span>
        <div class="timeline__words">
          <p class="timeline__what">{item.what}</p>
          <p class="timeline__meta">
            <time dateTime={item.dateTime}>{item.when}</time>
            {item.who ? <span> · {item.who}</span> : null}
          </p>
          {item.detail ? <div class="timeline__detail">{item.detail}</div> : null}
        </div>
      </li>
    ))}
  </ol>
);

export type Step = {
  readonly label: string;
  readonly state: 'done' | 'current' | 'ahead';
  readonly hint?: ComponentChildren;
  readonly href?: string;
};

/** Where a process stands. */
export const Steps = ({
  lang,
  steps,
  label,
}: {
  readonly lang: Lang;
  readonly steps: readonly Step[];
  readonly label: string;
}) => {
  const texts = uiTexts[lang];
  const words = { done: texts.stepDone, current: texts.stepCurrent, ahead: texts.stepAhead };
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.label}
          class={`steps__step steps__step--${step.state}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span class="steps__dot" aria-hidden="true">
            {step.state === 'done' ? <Icon name="check" /> : null}
          </span>
          <span class="steps__words">
            {step.href ? (
              <a href={safeHref(step.href) ?? undefined}>{step.label}</a>
            ) : (
              <span>{step.label}</span>
            )}
            <span class="visually-hidden"> ({words[step.state]})</span>
            {step.hint ? <span class="steps__hint">{step.hint}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
};

export type Todo = {
  readonly href: string;
  readonly title: string;
  readonly detail?: ComponentChildren;
  /** Until when, or when: "do 24.11.2026, 12:00". */
  readonly due?: ComponentChildren;
  readonly urgent?: boolean;
  readonly icon?: IconName;
};

/** What waits for the reader; the first thing in a panel. */
export const TodoList = ({ items, label }: { readonly items: readonly Todo[]; readonly label: string }) => (
  <ul class="todos" aria-label={label}>
    {items.map((item) => (
      <li key={item.href} class={item.urgent ? 'todo todo--urgent' : 'todo'}>
        <span class="todo__icon" aria-hidden="true">
          <Icon name={item.icon ?? (item.urgent ? 'triangle-alert' : 'inbox')} />
        </span>
        <div class="todo__words">
          <a class="todo__link" href={safeHref(item.href) ?? undefined}>
            {item.title}
          </a>
          {item.detail ? <p class="todo__detail">{item.detail}</p> : null}
        </div>
        {item.due ? <p class="todo__due">{item.due}</p> : null}
      </li>
    ))}
  </ul>
);
