import type { ComponentChildren } from 'preact';
import type { Lang } from '../../shared/lang.js';
import { safeHref } from '../safe-href.js';
import { uiTexts } from '../ui.texts.js';
import { Heading, type Level } from './heading.js';
import { Icon, type IconName } from './icon.js';
import { Monogram } from './monogram.js';
import { Prose } from './prose.js';

export type AlertTone = 'info' | 'success' | 'warning' | 'error';

const alertIcons: Record<AlertTone, IconName> = {
  info: 'info',
  success: 'circle-check',
  warning: 'triangle-alert',
  error: 'circle-alert',
};

/** What happened and what to do next. `live` when it appears in answer to an action. */
export const Alert = (props: {
  readonly lang: Lang;
  readonly tone: AlertTone;
  readonly title?: string;
  readonly live?: boolean;
  readonly children: ComponentChildren;
}) => (
  <div
    class={`alert alert--${props.tone}`}
    role={props.live ? (props.tone === 'error' ? 'alert' : 'status') : undefined}
  >
    <Icon name={alertIcons[props.tone]} />
    <div class="alert__words">
      <span class="visually-hidden">{uiTexts[props.lang].tones[props.tone]}: </span>
      {props.title ? <p class="alert__title">{props.title}</p> : null}
      <div>{props.children}</div>
    </div>
  </div>
);

/** Nothing here yet: why, and what to do about it. */
export const EmptyState = (props: {
  readonly title: string;
  readonly level?: Level;
  readonly icon?: IconName;
  readonly actions?: ComponentChildren;
  readonly children?: ComponentChildren;
}) => (
  <div class="empty">
    <span class="empty__picture" aria-hidden="true">
      <Icon name={props.icon ?? 'inbox'} />
    </span>
    <Heading level={props.level ?? 2} class="empty__title">
      {props.title}
    </Heading>
    {props.children ? <div class="empty__words">{props.children}</div> : null}
    {props.actions ? <div class="action-row empty__actions">{props.actions}</div> : null}
  </div>
);

export type FileItem = {
  readonly name: string;
  readonly href: string;
  /** Ready to show: "PDF, 240 kB". */
  readonly detail?: string;
};

/** Files to take away. */
export const FileList = ({
  files,
  label,
}: {
  readonly files: readonly FileItem[];
  readonly label?: string;
}) =>
  files.length === 0 ? null : (
    <ul class="files" aria-label={label}>
      {files.map((file) => (
        <li key={file.href}>
          <a class="file" href={safeHref(file.href) ?? undefined}>
            <Icon name="file-text" />
            <span class="file__name">{file.name}</span>
          </a>
          {file.detail ? <span class="file__detail">{file.detail}</span> : null}
        </li>
      ))}
    </ul>
  );

export type ThreadMessage = {
  readonly id?: string;
  readonly author: string;
  readonly organisation?: string;
  /** Written by the reader's own side. */
  readonly own?: boolean;
  /** Ready to show, and for machines. */
  readonly when: string;
  readonly dateTime: string;
  readonly text: string;
  readonly files?: readonly FileItem[];
};

/** A conversation, oldest first. */
export const Thread = ({
  lang,
  messages,
}: {
  readonly lang: Lang;
  readonly messages: readonly ThreadMessage[];
}) => {
  const texts = uiTexts[lang];
  if (messages.length === 0) return <p class="thread__empty">{texts.noMessages}</p>;
  return (
    <ol class="thread">
      {messages.map((message) => (
        <li
          key={message.id ?? message.dateTime}
          id={message.id ? `m-${message.id}` : undefined}
          class={message.own ? 'message message--own' : 'message'}
        >
          <Monogram name={message.organisation ?? message.author} size="small" />
          <div class="message__body">
            <p class="message__head">
              <strong>{message.author}</strong>
              {message.own ? <span class="message__own"> ({texts.you})</span> : null}
              {message.organisation ? (
                <span class="message__organisation">{message.organisation}</span>
              ) : null}
              <time class="message__when" dateTime={message.dateTime}>
                {message.when}
              </time>
            </p>
            <Prose text={message.text} />
            {message.files ? <FileList files={message.files} label={texts.attachments} /> : null}
          </div>
        </li>
      ))}
    </ol>
  );
};
