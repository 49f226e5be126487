import type { VNode } from 'preact';
import { formatDate, localDateOf } from '../../../shared/dates.js';
import { areaName, powiatCodes } from '../../../shared/territory.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  Button,
  ErrorSummary,
  FieldRow,
  Fieldset,
  Form,
  PageHeader,
  PostButton,
  Section,
  Select,
  SubmitRow,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import { organisationKinds, organisationLabels } from '../../organisations/index.js';
import type { DraftCase } from '../application-drafts.service.js';
import { ApplicationFields } from './application-form.js';
import { Checklist } from './checklist.js';
import { draftTexts } from './draft.texts.js';

const Fields = ({ form }: { form: FormState }) => {
  const m = draftTexts[form.lang];
  const kinds = organisationLabels[form.lang].kinds;
  return (
    <>
      <Fieldset legend={m.about} hint={m.anyOrder}>
        <TextInput form={form} name="organisationName" label={m.name} autocomplete="organization" />
        <Select
          form={form}
          name="kind"
          label={m.kind}
          options={organisationKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
        />
        <FieldRow>
          <TextInput form={form} name="nip" label={m.nip} inputmode="numeric" width="medium" />
          <TextInput form={form} name="krs" label={m.krs} inputmode="numeric" width="medium" />
        </FieldRow>
        <TextInput form={form} name="street" label={m.street} autocomplete="street-address" width="medium" />
        <FieldRow>
          <TextInput
            form={form}
            name="postCode"
            label={m.postCode}
            autocomplete="postal-code"
            width="short"
          />
          <TextInput form={form} name="town" label={m.town} autocomplete="address-level2" width="medium" />
        </FieldRow>
        <Select
          form={form}
          name="powiat"
          label={m.powiat}
          options={powiatCodes.map((code) => ({ value: code, label: areaName(code, form.lang) }))}
        />
        <FieldRow>
          <TextInput form={form} name="email" label={m.email} type="email" width="medium" />
          <TextInput form={form} name="phone" label={m.phone} type="tel" autocomplete="tel" width="medium" />
        </FieldRow>
      </Fieldset>
      <Fieldset legend={m.application}>
        <ApplicationFields form={form} />
      </Fieldset>
    </>
  );
};

/** A first page of an application: nothing is kept yet. */
export const BeginDraftView = ({ form, action }: { form: FormState; action: string }) => {
  const m = draftTexts[form.lang];
  return (
    <div class="narrow">
      <PageHeader title={m.title} lead={m.lead} />
      <Form action={action} guard>
        <ErrorSummary form={form} />
        <Fields form={form} />
        <SubmitRow>
          <Button tone="primary">{m.begin}</Button>
        </SubmitRow>
      </Form>
    </div>
  );
};

/** How the draft can be sent by whoever looks at it. */
export type Sending =
  | { readonly by: 'stranger'; readonly registerHref: string; readonly signInHref: string }
  | { readonly by: 'colleague' }
  | { readonly by: 'owner'; readonly organisation: string; readonly action: string };

const Send = ({ form, sending, token }: { form: FormState; sending: Sending; token: string }): VNode => {
  const m = draftTexts[form.lang];
  switch (sending.by) {
    case 'stranger':
      return (
        <>
          <ol>
            <li>{m.sendFirst}</li>
            <li>{m.sendThen}</li>
          </ol>
          <ActionRow>
            <ActionLink href={sending.registerHref}>{m.register}</ActionLink>
            <ActionLink href={sending.signInHref} icon="log-in">
              {m.signIn}
            </ActionLink>
          </ActionRow>
        </>
      );
    case 'colleague':
      return <p>{m.ownerSends}</p>;
    case 'owner':
      return (
        <>
          <p>{m.sendAs(sending.organisation)}</p>
          <PostButton action={sending.action} fields={{ token }} tone="primary" icon="send">
            {m.sendButton}
          </PostButton>
        </>
      );
  }
};

/** A kept draft: what is missing, who looks alike, how to come back and how to send it. */
export const DraftView = (props: {
  form: FormState;
  shown: DraftCase;
  token: string;
  link: string;
  action: string;
  sending: Sending;
  memberHref: (slug: string) => string;
}) => {
  const { form, shown, token, link } = props;
  const { lang } = form;
  const m = draftTexts[lang];
  const until = formatDate(localDateOf(shown.draft.expiresAt), lang);
  const mail = `mailto:?subject=${encodeURIComponent(m.mailSubject)}&body=${encodeURIComponent(link)}`;
  return (
    <div class="narrow">
      <PageHeader title={shown.draft.content.organisationName ?? m.title} kicker={m.title} />
      <ErrorSummary form={form} />
      <Section title={m.link} lead={m.linkHint(until)}>
        <p>
          <code>{link}</code>
        </p>
        <p>
          <a href={mail}>{m.mailLink}</a>
        </p>
      </Section>
      {shown.lookalikes.length > 0 && (
        <Alert lang={lang} tone="warning" title={m.alike}>
          <p>{m.alikeMore}</p>
          <ul>
            {shown.lookalikes.map(({ slug, name, town, claimed }) => (
              <li key={slug}>
                <a href={props.memberHref(slug)}>
                  {name}, {town}
                </a>
                . {claimed ? m.alikeClaimed : m.alikeUnclaimed}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Checklist lang={lang} checks={shown.checks} without={['signed']} />
      <Form action={props.action} fields={{ token }} guard>
        <Fields form={form} />
        <SubmitRow>
          <Button tone={props.sending.by === 'owner' ? 'secondary' : 'primary'}>{m.save}</Button>
        </SubmitRow>
      </Form>
      <Section title={m.send}>
        <Send form={form} sending={props.sending} token={token} />
      </Section>
    </div>
  );
};
