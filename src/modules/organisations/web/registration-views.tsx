import { href } from '../../../platform/i18n/paths.js';
import { areaName, powiatCodes } from '../../../shared/territory.js';
import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  Button,
  Checkbox,
  ErrorSummary,
  FieldRow,
  Fieldset,
  Form,
  PageHeader,
  Select,
  SubmitRow,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import { organisationKinds } from '../domain/organisation-kinds.js';
import { organisationLabels } from '../organisations.labels.js';
import { joiningTexts } from './joining.texts.js';
import { NewPersonFields } from './person-fields.js';
import { organisationTexts } from './organisations.texts.js';

/** Street, code, town, powiat and telephone: the same at registration and later. */
export const AddressFields = ({ form }: { form: FormState }) => {
  const m = organisationTexts[form.lang];
  return (
    <>
      <TextInput
        form={form}
        name="street"
        label={m.street}
        optional
        autocomplete="street-address"
        width="medium"
      />
      <FieldRow>
        <TextInput
          form={form}
          name="postCode"
          label={m.postCode}
          optional
          autocomplete="postal-code"
          width="short"
        />
        <TextInput form={form} name="town" label={m.town} autocomplete="address-level2" width="medium" />
      </FieldRow>
      <Select
        form={form}
        name="powiat"
        label={m.powiat}
        optional
        options={powiatCodes.map((code) => ({ value: code, label: areaName(code, form.lang) }))}
      />
      <TextInput
        form={form}
        name="phone"
        label={m.phone}
        optional
        type="tel"
        autocomplete="tel"
        width="medium"
      />
    </>
  );
};

/** That one accepts the terms and knows of one's data; both are one press away. `alone`: for no organisation yet. */
export const TermsConsent = ({ form, alone = false }: { form: FormState; alone?: boolean }) => {
  const m = organisationTexts[form.lang].acceptTerms;
  return (
    <Checkbox
      form={form}
      name="acceptTerms"
      label={
        <>
          {m.before}
          <a href={href(form.lang, '/regulamin')}>{m.terms}</a>
          {m.between}
          <a href={href(form.lang, '/prywatnosc')}>{m.privacy}</a>
          {alone ? m.alone : m.forOrganisation}
        </>
      }
      value="on"
    />
  );
};

/** Registration of an organisation and its first person. */
export const RegistrationView = ({
  form,
  action,
  idempotencyKey,
  next,
  personHref,
}: {
  form: FormState;
  action: string;
  idempotencyKey: string;
  /** Where one goes on afterwards; null for the panel. */
  next: string | null;
  /** Where a person opens an account without an organisation. */
  personHref: string;
}) => {
  const m = organisationTexts[form.lang];
  const kinds = organisationLabels[form.lang].kinds;
  return (
    <div class="narrow">
      <PageHeader title={m.register} lead={m.registerLead} />
      <p>
        <a href={personHref}>{joiningTexts[form.lang].personLink}</a>
      </p>
      <Form action={action} idempotencyKey={idempotencyKey} guard {...(next && { fields: { next } })}>
        <ErrorSummary form={form} />
        <Fieldset legend={m.aboutOrganisation}>
          <Select
            form={form}
            name="kind"
            label={m.kind}
            options={organisationKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
          />
          <TextInput
            form={form}
            name="organisationName"
            label={m.organisationName}
            autocomplete="organization"
          />
          <TextInput
            form={form}
            name="nip"
            label={m.nip}
            hint={m.nipHint}
            inputmode="numeric"
            width="medium"
          />
          <div class="for-dependent">
            <TextInput
              form={form}
              name="principalName"
              label={m.principalName}
              hint={m.principalHint}
              optional={m.principalWhen}
            />
          </div>
          <FieldRow>
            <TextInput form={form} name="krs" label={m.krs} optional inputmode="numeric" width="medium" />
            <TextInput form={form} name="regon" label={m.regon} optional inputmode="numeric" width="medium" />
          </FieldRow>
          <AddressFields form={form} />
        </Fieldset>
        <Fieldset legend={m.aboutYou}>
          <NewPersonFields form={form} />
        </Fieldset>
        <TermsConsent form={form} />
        <SubmitRow>
          <Button tone="primary">{m.send}</Button>
        </SubmitRow>
      </Form>
    </div>
  );
};

/** After registration: what to do next. The mail page exists in the demonstration only. */
export const CheckMailView = ({
  lang,
  demoMailHref,
  backHref = null,
}: {
  lang: Lang;
  demoMailHref: string | null;
  /** What one was at before registering. */
  backHref?: string | null;
}) => {
  const m = organisationTexts[lang];
  return (
    <div class="narrow">
      <PageHeader title={m.checkMail} lead={m.checkMailLead} />
      <p>{m.checkMailNone}</p>
      {backHref && (
        <p>
          {m.backAfter} <a href={backHref}>{m.backLink}</a>
        </p>
      )}
      {demoMailHref && (
        <Alert lang={lang} tone="info">
          <p>
            {m.demoMail} <a href={demoMailHref}>{m.demoMailLink}</a>
          </p>
        </Alert>
      )}
    </div>
  );
};

/** Where a link that confirms nothing leads on. */
export const ConfirmDeadView = (props: { lang: Lang; signInHref: string; registerHref: string }) => {
  const m = organisationTexts[props.lang];
  return (
    <div class="narrow">
      <PageHeader title={m.confirmDead} lead={m.confirmDeadLead} />
      <ActionRow>
        <ActionLink href={props.signInHref} icon="log-in" tone="primary">
          {m.signIn}
        </ActionLink>
        <ActionLink href={props.registerHref}>{m.registerAgain}</ActionLink>
      </ActionRow>
    </div>
  );
};

/** Proves the mailbox together with the password. */
export const ConfirmView = (props: { form: FormState; action: string; token: string; resetHref: string }) => {
  const m = organisationTexts[props.form.lang];
  return (
    <div class="narrow">
      <PageHeader title={m.confirm} lead={m.confirmLead} />
      <Form action={props.action} fields={{ token: props.token }}>
        <ErrorSummary form={props.form} />
        <TextInput
          form={props.form}
          name="password"
          label={m.password}
          type="password"
          autocomplete="current-password"
          width="medium"
        />
        <SubmitRow>
          <Button tone="primary">{m.confirmButton}</Button>
          <a href={props.resetHref}>{m.forgotten}</a>
        </SubmitRow>
      </Form>
    </div>
  );
};

/** An invitation: who invites, to what, in which role. */
export const InvitationView = (props: {
  form: FormState;
  action: string;
  token: string;
  inviter: string;
  organisation: string;
  role: string;
  /** `sign-in` when the invited address has an account and nobody is signed in. */
  way: 'accept' | 'sign-in' | 'new-account';
  signInHref: string;
}) => {
  const { form, way } = props;
  const m = organisationTexts[form.lang];
  return (
    <div class="narrow">
      <PageHeader
        title={m.invitation}
        lead={m.invitationLead(props.inviter, props.organisation, props.role)}
      />
      {way === 'sign-in' ? (
        <p>
          {m.signInFirst} <a href={props.signInHref}>{m.signIn}</a>
        </p>
      ) : (
        <Form action={props.action} fields={{ token: props.token }}>
          <ErrorSummary form={form} />
          {way === 'new-account' && (
            <>
              <NewPersonFields form={form} emailKnown />
              <TermsConsent form={form} />
            </>
          )}
          <SubmitRow>
            <Button tone="primary">{m.accept}</Button>
          </SubmitRow>
        </Form>
      )}
    </div>
  );
};
