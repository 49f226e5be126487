import type { ComponentChildren } from 'preact';
import { formatDate, type LocalDate } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';
import { ActionLink, ActionRow, ConfirmBox, PostButton } from './action.js';
import { privateDraftTexts } from './private-draft.texts.js';
import { Section } from './heading.js';

/** The address that alone leads to a draft, and until when it does. */
export const PrivateDraftLink = (props: {
  readonly lang: Lang;
  readonly link: string;
  readonly until: LocalDate;
  readonly subject: string;
}) => {
  const { lang, link, subject } = props;
  const m = privateDraftTexts[lang];
  const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(link)}`;
  return (
    <Section title={m.link} lead={m.linkHint(formatDate(props.until, lang))}>
      <p class="private-link">
        <code>{link}</code>
      </p>
      <p>
        <a href={mail}>{m.mailLink}</a>
      </p>
    </Section>
  );
};

/** Files of a draft, each to be taken off. */
export const DraftFiles = (props: {
  readonly lang: Lang;
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly action: string;
  readonly token: string;
}) => {
  const m = privateDraftTexts[props.lang];
  return props.files.length > 0 ? (
    <Section title={m.files}>
      <ul class="draft-files">
        {props.files.map(({ id, name }) => (
          <li key={id}>
            {name}{' '}
            <PostButton
              action={props.action}
              fields={{ token: props.token, file: id }}
              tone="quiet"
              icon="trash-2"
              label={`${m.removeFile}: ${name}`}
            >
              {m.removeFile}
            </PostButton>
          </li>
        ))}
      </ul>
    </Section>
  ) : null;
};

/** How a draft can be sent by whoever looks at it. */
export type DraftSending =
  | { readonly by: 'stranger'; readonly registerHref: string; readonly signInHref: string }
  | { readonly by: 'viewer' }
  | { readonly by: 'editor'; readonly organisation: string };

/** What it takes to send it; `children` is the form of who may. */
export const SendDraft = (props: {
  readonly lang: Lang;
  readonly sending: DraftSending;
  readonly children?: ComponentChildren;
}) => {
  const { lang, sending } = props;
  const m = privateDraftTexts[lang];
  return (
    <Section title={m.send} id="wyslanie">
      {sending.by === 'editor' ? props.children : null}
      {sending.by === 'viewer' ? <p>{m.viewer}</p> : null}
      {sending.by === 'stranger' ? (
        <>
          <p>{m.stranger}</p>
          <ActionRow>
            <ActionLink href={sending.registerHref} tone="primary">
              {m.register}
            </ActionLink>
            <ActionLink href={sending.signInHref} icon="log-in">
              {m.signIn}
            </ActionLink>
          </ActionRow>
        </>
      ) : null}
    </Section>
  );
};

/** Deleting a draft before its time. */
export const DiscardDraft = (props: {
  readonly lang: Lang;
  readonly action: string;
  readonly token: string;
}) => {
  const m = privateDraftTexts[props.lang];
  return (
    <ActionRow>
      <ConfirmBox
        summary={m.discard}
        question={m.discardQuestion}
        action={props.action}
        fields={{ token: props.token }}
        button={m.discard}
      />
    </ActionRow>
  );
};
