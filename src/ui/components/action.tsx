import type { ComponentChildren } from 'preact';
import { HiddenFields, HiddenKey } from '../forms/form.js';
import { safeHref } from '../safe-href.js';
import { Icon, type IconName } from './icon.js';

/** `primary` once a page; `danger` for what cannot be undone. */
export type ActionTone = 'primary' | 'secondary' | 'quiet' | 'danger';

type Look = {
  readonly tone?: ActionTone;
  readonly icon?: IconName;
  /** For rows of tables and cards. */
  readonly small?: boolean;
  readonly children: ComponentChildren;
};

const lookClass = ({ tone = 'secondary', small }: Look): string =>
  `button button--${tone}${small ? ' button--small' : ''}`;

type ActionLinkProps = Look & {
  readonly href: string;
  readonly download?: boolean;
  readonly current?: boolean;
  /** What a screen reader hears in place of the words, e.g. "Edytuj ofertę Catering". */
  readonly label?: string;
};

/** A link that looks like a button: goes somewhere, changes nothing. */
export const ActionLink = (props: ActionLinkProps) => (
  <a
    class={lookClass(props)}
    href={safeHref(props.href) ?? undefined}
    download={props.download}
    aria-current={props.current ? 'page' : undefined}
    aria-label={props.label}
  >
    {props.icon ? <Icon name={props.icon} /> : null}
    <span>{props.children}</span>
  </a>
);

type ButtonProps = Look & {
  readonly type?: 'submit' | 'button';
  readonly name?: string;
  readonly value?: string;
  /** Id of the form, when the button stands outside it. */
  readonly form?: string;
  readonly formaction?: string;
  readonly label?: string;
};

/** A button of a form. */
export const Button = (props: ButtonProps) => (
  <button
    class={lookClass(props)}
    type={props.type ?? 'submit'}
    name={props.name}
    value={props.value}
    form={props.form}
    formaction={props.formaction}
    aria-label={props.label}
  >
    {props.icon ? <Icon name={props.icon} /> : null}
    <span>{props.children}</span>
  </button>
);

type PostButtonProps = Look & {
  readonly action: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly idempotencyKey?: string;
  readonly label?: string;
};

/** One transition as a form of one button. For what cannot be undone use ConfirmBox. */
export const PostButton = ({ action, fields, idempotencyKey, ...look }: PostButtonProps) => (
  <form class="post-button" method="post" action={action}>
    {idempotencyKey ? <HiddenKey value={idempotencyKey} /> : null}
    {fields ? <HiddenFields fields={fields} /> : null}
    <Button {...look} />
  </form>
);

/** Buttons and links side by side. */
export const ActionRow = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="action-row">{children}</div>
);

type ConfirmBoxProps = {
  /** The words on the closed box: what one is about to do. */
  readonly summary: string;
  /** Names the thing and what follows: "Zarchiwizować ofertę „Catering”? Zniknie z katalogu." */
  readonly question: ComponentChildren;
  readonly action: string;
  readonly button: string;
  readonly tone?: 'danger' | 'primary';
  /** It is the page's one primary action, and looks so while it is closed. */
  readonly leading?: boolean;
  readonly icon?: IconName;
  readonly fields?: Readonly<Record<string, string>>;
  readonly idempotencyKey?: string;
  /** Fields to fill in before confirming, e.g. a reason. */
  readonly children?: ComponentChildren;
  /** Open from the start, as after a refused reason. */
  readonly open?: boolean;
};

/** A confirmation without JavaScript: opens under its own button and posts. */
export const ConfirmBox = (props: ConfirmBoxProps) => {
  const { tone = 'danger', leading = false } = props;
  const look = tone === 'danger' ? 'danger' : leading ? 'primary' : 'secondary';
  return (
    <details class={`confirm confirm--${tone}`} open={props.open} data-menu>
      <summary class={`button button--${look} confirm__summary`}>
        {props.icon ? <Icon name={props.icon} /> : null}
        <span>{props.summary}</span>
      </summary>
      <form class="confirm__body form" method="post" action={props.action} novalidate>
        {props.idempotencyKey ? <HiddenKey value={props.idempotencyKey} /> : null}
        {props.fields ? <HiddenFields fields={props.fields} /> : null}
        <p class="confirm__question">{props.question}</p>
        {props.children}
        <Button tone={tone === 'danger' ? 'danger' : 'primary'}>{props.button}</Button>
      </form>
    </details>
  );
};
