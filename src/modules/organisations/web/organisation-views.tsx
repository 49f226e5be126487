import { formatInstant } from '../../../shared/dates.js';
import { formatNip } from '../../../shared/identifiers.js';
import {
  Alert,
  Button,
  ConfirmBox,
  DefinitionList,
  ErrorSummary,
  FieldRow,
  Fieldset,
  Form,
  Section,
  Select,
  SubmitRow,
  Table,
  TextInput,
  openedVersion,
  type FormState,
} from '../../../ui/index.js';
import type { OrganisationView, Principal } from '../data/organisation.queries.js';
import type { MachineKeyLine } from '../data/machine-key.queries.js';
import { organisationLabels } from '../organisations.labels.js';
import { organisationTexts } from './organisations.texts.js';
import { AddressFields } from './registration-views.js';

/** The organisation's data: a form for owners, a list for the rest. */
export const OrganisationPageView = (props: {
  form: FormState;
  organisation: OrganisationView;
  mayEdit: boolean;
  action: string;
  formKey: string;
}) => {
  const { form, organisation } = props;
  const m = organisationTexts[form.lang];
  return (
    <>
      <DefinitionList
        items={[
          { term: m.kind, value: organisationLabels[form.lang].kinds[organisation.kind] },
          { term: m.nip, value: organisation.nip && formatNip(organisation.nip) },
          ...(organisation.principal && (organisation.principalId || !props.mayEdit)
            ? [{ term: m.principalName, value: principalLine(organisation.principal) }]
            : []),
          ...(props.mayEdit
            ? []
            : [
                { term: m.krs, value: organisation.krs },
                { term: m.regon, value: organisation.regon },
                {
                  term: m.town,
                  value: [organisation.street, organisation.postCode, organisation.town]
                    .filter(Boolean)
                    .join(', '),
                },
                { term: m.phone, value: organisation.phone },
              ]),
        ]}
      />
      {props.mayEdit && (
        <Form
          action={props.action}
          fields={{ version: openedVersion(form, 'version', organisation.version) }}
          idempotencyKey={props.formKey}
          guard
        >
          <ErrorSummary form={form} />
          <TextInput form={form} name="organisationName" label={m.organisationName} />
          <FieldRow>
            <TextInput form={form} name="krs" label={m.krs} optional inputmode="numeric" width="medium" />
            <TextInput form={form} name="regon" label={m.regon} optional inputmode="numeric" width="medium" />
          </FieldRow>
          <AddressFields form={form} />
          {organisation.principal && !organisation.principalId && <PrincipalFields form={form} />}
          <SubmitRow>
            <Button tone="primary">{m.save}</Button>
          </SubmitRow>
        </Form>
      )}
    </>
  );
};

/** 'Fundacja „Pole”, ul. Jasna 2, 10-900 Olsztyn' */
const principalLine = ({ name, street, postCode, town }: Principal): string =>
  [name, street, [postCode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');

const PrincipalFields = ({ form }: { form: FormState }) => {
  const m = organisationTexts[form.lang];
  return (
    <Fieldset legend={m.principalPart} hint={m.principalHint}>
      <TextInput form={form} name="principalName" label={m.organisationName} />
      <TextInput form={form} name="principalKrs" label={m.krs} optional inputmode="numeric" width="medium" />
      <TextInput form={form} name="principalStreet" label={m.street} optional width="medium" />
      <FieldRow>
        <TextInput form={form} name="principalPostCode" label={m.postCode} optional width="short" />
        <TextInput form={form} name="principalTown" label={m.town} optional width="medium" />
      </FieldRow>
    </Fieldset>
  );
};

/** Keys for programs; a fresh one is shown once. */
export const MachineKeysView = (props: {
  form: FormState;
  keys: readonly MachineKeyLine[];
  fresh: string | null;
  path: string;
}) => {
  const { form } = props;
  const { lang } = form;
  const m = organisationTexts[lang];
  const { roles } = organisationLabels[lang];
  return (
    <Section title={m.keys} lead={m.keysLead}>
      {props.fresh && (
        <Alert lang={lang} tone="success" live>
          <p>{m.keyMade}</p>
          <p>
            <code>{props.fresh}</code>
          </p>
        </Alert>
      )}
      {props.keys.length > 0 && (
        <Table
          lang={lang}
          caption={m.keys}
          captionHidden
          columns={[
            { head: m.keyName },
            { head: m.role },
            { head: m.validUntil, whole: true },
            { head: m.actions, headHidden: true, whole: true },
          ]}
          rows={props.keys.map((key) => ({
            key: key.id,
            cells: [
              key.name,
              roles[key.role],
              formatInstant(key.expiresAt, lang),
              <ConfirmBox
                summary={m.revokeKey}
                question={m.revokeKeyQuestion(key.name)}
                action={`${props.path}/${key.id}/uniewaznij`}
                button={m.revokeKey}
              />,
            ],
          }))}
        />
      )}
      <Form action={props.path}>
        <ErrorSummary form={form} />
        <TextInput form={form} name="name" label={m.keyName} width="medium" />
        <FieldRow>
          <Select
            form={form}
            name="role"
            label={m.role}
            emptyLabel={null}
            options={(['viewer', 'editor'] as const).map((role) => ({ value: role, label: roles[role] }))}
          />
          <TextInput form={form} name="days" label={m.keyDays} inputmode="numeric" width="short" />
        </FieldRow>
        <SubmitRow>
          <Button tone="secondary">{m.makeKey}</Button>
        </SubmitRow>
      </Form>
    </Section>
  );
};
