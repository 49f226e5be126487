import { formatInstant } from '../../../shared/dates.js';
import {
  ActionLink,
  Button,
  ErrorSummary,
  FieldRow,
  Fieldset,
  Form,
  PageHeader,
  SubmitRow,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import type { LiveClaim } from '../data/claim.queries.js';
import { isDependent } from '../domain/organisation-kinds.js';
import { claimTexts } from './claim.texts.js';
import { NewPersonFields } from './person-fields.js';
import { organisationTexts } from './organisations.texts.js';
import { TermsConsent } from './registration-views.js';

type Props = {
  form: FormState;
  claim: LiveClaim;
  token: string;
  /** `sign-in` when the invited address has an account and nobody is signed in. */
  way: 'claim' | 'sign-in' | 'new-account';
  action: string;
  signInHref: string;
};

/** A personal link to a known organisation: what it leads to, and what the person adds. */
export const ClaimView = (props: Props) => {
  const { form, claim, way } = props;
  const { lang } = form;
  const m = claimTexts[lang];
  return (
    <div class="narrow">
      <PageHeader
        kicker={m.title}
        title={claim.organisationName}
        lead={m.lead(claim.organisationName)}
        meta={<p>{m.invited(claim.name, claim.email, formatInstant(claim.expiresAt, lang))}</p>}
      />
      {way === 'sign-in' ? (
        <>
          <p>{m.signInFirst}</p>
          <ActionLink href={props.signInHref} tone="primary">
            {organisationTexts[lang].signIn}
          </ActionLink>
        </>
      ) : (
        <Form action={props.action} fields={{ token: props.token }} guard>
          <ErrorSummary form={form} />
          <OrganisationFields form={form} claim={claim} />
          {way === 'new-account' && <PersonFields form={form} />}
          <TermsConsent form={form} />
          <SubmitRow>
            <Button tone="primary">{m.claim}</Button>
          </SubmitRow>
        </Form>
      )}
    </div>
  );
};

const OrganisationFields = ({ form, claim }: Pick<Props, 'form' | 'claim'>) => {
  const m = organisationTexts[form.lang];
  const own = claimTexts[form.lang];
  const hint = isDependent(claim.kind) ? own.unitNipHint : undefined;
  return (
    <Fieldset legend={own.aboutOrganisation} hint={own.aboutOrganisationHint}>
      <TextInput form={form} name="nip" label={m.nip} hint={hint} inputmode="numeric" width="medium" />
      <FieldRow>
        <TextInput form={form} name="krs" label={m.krs} optional inputmode="numeric" width="medium" />
        <TextInput form={form} name="regon" label={m.regon} optional inputmode="numeric" width="medium" />
      </FieldRow>
      <TextInput form={form} name="street" label={m.street} autocomplete="street-address" width="medium" />
      <FieldRow>
        <TextInput form={form} name="postCode" label={m.postCode} autocomplete="postal-code" width="short" />
        <TextInput form={form} name="phone" label={m.phone} optional type="tel" autocomplete="tel" />
      </FieldRow>
    </Fieldset>
  );
};

const PersonFields = ({ form }: { form: FormState }) => (
  <Fieldset legend={claimTexts[form.lang].aboutYou}>
    <NewPersonFields form={form} emailKnown />
  </Fieldset>
);
