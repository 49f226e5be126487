import type { Lang } from '../../../shared/lang.js';
import {
  ActionRow,
  Button,
  DefinitionList,
  ErrorSummary,
  Form,
  PageHeader,
  PostButton,
  SubmitRow,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import { PASSWORD_HINT } from '../domain/password-rules.js';
import type { ChangeOffer } from '../email-changes.service.js';
import { credentialTexts } from './credential.texts.js';

/** A new password for somebody who is signed in. */
export const ChangePasswordView = ({ form, action }: { form: FormState; action: string }) => {
  const m = credentialTexts[form.lang];
  return (
    <div class="narrow">
      <PageHeader title={m.changePassword} lead={m.passwordLead} />
      <Form action={action}>
        <ErrorSummary form={form} />
        <TextInput
          form={form}
          name="password"
          label={m.newPassword}
          hint={PASSWORD_HINT[form.lang]}
          type="password"
          autocomplete="new-password"
          width="medium"
        />
        <SubmitRow>
          <Button tone="primary">{m.savePassword}</Button>
        </SubmitRow>
      </Form>
    </div>
  );
};

/** Asks for the new address. */
export const NewAddressView = (props: { form: FormState; email: string; action: string }) => {
  const { form } = props;
  const m = credentialTexts[form.lang];
  return (
    <div class="narrow">
      <PageHeader title={m.changeAddress} lead={m.addressLead(props.email)} />
      <Form action={props.action}>
        <ErrorSummary form={form} />
        <TextInput
          form={form}
          name="email"
          label={m.newAddress}
          type="email"
          autocomplete="email"
          width="medium"
        />
        <SubmitRow>
          <Button tone="primary">{m.sendLinks}</Button>
        </SubmitRow>
      </Form>
    </div>
  );
};

/** What the link of a mail offers: to confirm, and from the old mailbox also to stop. */
export const ChangeOfferView = (props: { lang: Lang; offer: ChangeOffer; token: string; action: string }) => {
  const { offer, token, action } = props;
  const m = credentialTexts[props.lang];
  const old = offer.mailbox === 'old';
  return (
    <div class="narrow">
      <PageHeader title={m.changeAddress} lead={old ? m.offerOld : m.offerNew} />
      <DefinitionList
        items={[
          // Whoever reads the new mailbox need not learn the old one.
          { term: m.presentAddress, value: old ? offer.oldEmail : null },
          { term: m.newAddress, value: offer.newEmail },
        ]}
      />
      <ActionRow>
        {old && offer.oldProvenAt ? null : (
          <PostButton action={action} fields={{ token }} tone="primary">
            {m.confirm}
          </PostButton>
        )}
        {old ? (
          <PostButton action={`${action}/zatrzymaj`} fields={{ token }} tone="danger">
            {m.stop}
          </PostButton>
        ) : null}
      </ActionRow>
    </div>
  );
};
