import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  Button,
  Checkbox,
  CheckboxGroup,
  ErrorSummary,
  Form,
  PageHeader,
  RadioGroup,
  SubmitRow,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import type { CategoryLine } from '../../catalog/index.js';
import { consentTexts, consentVersion } from '../domain/consent.js';
import { newsTopics } from '../domain/interests.js';
import { ReaderChoices } from './reader-choices.js';
import { subscriptionTexts } from './subscription.texts.js';

/** Asking for the newsletter: an address and a tick. */
export const SubscribeView = ({
  form,
  action,
  privacyHref,
}: {
  form: FormState;
  action: string;
  privacyHref: string;
}) => {
  const m = subscriptionTexts[form.lang];
  return (
    <div class="narrow">
      <ErrorSummary form={form} />
      <PageHeader title={m.title} lead={m.lead} />
      <Form action={action}>
        <TextInput
          form={form}
          name="email"
          label={m.email}
          hint={m.emailHint}
          type="email"
          autocomplete="email"
          width="medium"
        />
        <Checkbox form={form} name="consent" label={consentTexts[consentVersion][form.lang]} />
        <SubmitRow>
          <Button tone="primary" icon="mail">
            {m.send}
          </Button>
          <ActionLink tone="quiet" href={privacyHref}>
            {m.privacy}
          </ActionLink>
        </SubmitRow>
      </Form>
    </div>
  );
};

/** The same to everybody, whether the address was known or not. */
export const AskedView = ({ lang, email }: { lang: Lang; email: string }) => {
  const m = subscriptionTexts[lang];
  return (
    <div class="narrow">
      <PageHeader title={m.sent} />
      <Alert lang={lang} tone="info" live>
        <p>{m.sentText(email)}</p>
      </Alert>
    </div>
  );
};

/** A link of a mail with the one button that does what it is for. */
export const LinkView = (props: {
  title: string;
  lead: string;
  button: string;
  action: string;
  token: string;
}) => (
  <div class="narrow">
    <PageHeader title={props.title} lead={props.lead} />
    <Form action={props.action} fields={{ token: props.token }}>
      <SubmitRow>
        <Button tone="primary">{props.button}</Button>
      </SubmitRow>
    </Form>
  </div>
);

export const SettingsView = (props: {
  form: FormState;
  email: string;
  active: boolean;
  categories: readonly CategoryLine[];
  token: string;
  action: string;
  leaveHref: string;
  subscribeHref: string;
}) => {
  const { form } = props;
  const { lang } = form;
  const m = subscriptionTexts[lang];
  return (
    <>
      <ErrorSummary form={form} />
      <PageHeader title={m.settings} lead={m.settingsLead(props.email)} />
      {props.active ? null : (
        <Alert lang={lang} tone="warning">
          <p>{m.inactive}</p>
          <p>
            <a href={props.subscribeHref}>{m.again}</a>
          </p>
        </Alert>
      )}
      <Form action={props.action} fields={{ token: props.token }}>
        <RadioGroup
          form={form}
          name="lang"
          label={m.lang}
          flow="inline"
          choices={(['pl', 'en'] as const).map((value) => ({ value, label: m.langs[value] }))}
        />
        <CheckboxGroup
          form={form}
          name="topics"
          label={m.topics}
          optional
          choices={newsTopics.map((value) => ({ value, label: m.topicNames[value] }))}
        />
        <ReaderChoices form={form} categories={props.categories} />
        <SubmitRow>
          <Button tone="primary">{m.save}</Button>
          <ActionLink tone="quiet" href={props.leaveHref}>
            {m.leave}
          </ActionLink>
        </SubmitRow>
      </Form>
    </>
  );
};

export const UnsubscribedView = ({ lang, subscribeHref }: { lang: Lang; subscribeHref: string }) => {
  const m = subscriptionTexts[lang];
  return (
    <div class="narrow">
      <PageHeader title={m.unsubscribed} />
      <Alert lang={lang} tone="success" live>
        <p>{m.unsubscribedText}</p>
      </Alert>
      <ActionRow>
        <ActionLink href={subscribeHref}>{m.again}</ActionLink>
      </ActionRow>
    </div>
  );
};
