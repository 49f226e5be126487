import type { ComponentChildren } from 'preact';
import { formatDate, formatInstant } from '../../../shared/dates.js';
import {
  ActionRow,
  Button,
  ConfirmBox,
  DateInput,
  ErrorSummary,
  Form,
  RadioGroup,
  Section,
  SubmitRow,
  Table,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import type { ShownBankAccount } from '../bank-accounts.service.js';
import type { VatStatusLine } from '../data/facts.queries.js';
import { usualBases, vatStatuses } from '../domain/vat-status.js';
import { accountTexts } from './account.texts.js';

type Props = {
  /** Of the VAT status. */
  form: FormState;
  /** What payments say of a change of the account, and the way to one. */
  changing: ComponentChildren;
  accounts: readonly ShownBankAccount[];
  statuses: readonly VatStatusLine[];
  mayEdit: boolean;
  path: string;
};

/** Where the organisation is paid, and whether it charges VAT. */
export const AccountView = (props: Props) => (
  <>
    <BankAccountPart {...props} />
    <VatPart {...props} />
  </>
);

const BankAccountPart = ({ form: { lang }, changing, accounts, mayEdit, path }: Props) => {
  const m = accountTexts[lang];
  const present = accounts.find(({ endedAt }) => endedAt === null);
  const earlier = accounts.filter(({ endedAt }) => endedAt !== null);
  return (
    <Section title={m.account} lead={m.accountLead}>
      {present ? (
        <p>
          <strong class="figures">{present.nrb}</strong> ({m.since(formatInstant(present.addedAt, lang))})
        </p>
      ) : (
        <p>{m.accountNone}</p>
      )}
      {changing}
      {mayEdit && present && (
        <ActionRow>
          <ConfirmBox
            summary={m.removeAccount}
            question={m.removeQuestion}
            action={`${path}/usun`}
            button={m.removeAccount}
          />
        </ActionRow>
      )}
      {earlier.length > 0 && (
        <Table
          lang={lang}
          caption={m.earlier}
          columns={[{ head: m.number }, { head: m.from }, { head: m.to }]}
          rows={earlier.map(({ nrb, addedAt, endedAt }) => ({
            key: addedAt.toISOString(),
            cells: [nrb, formatInstant(addedAt, lang), endedAt && formatInstant(endedAt, lang)],
          }))}
        />
      )}
    </Section>
  );
};

const VatPart = ({ form, statuses, mayEdit, path }: Props) => {
  const { lang } = form;
  const m = accountTexts[lang];
  return (
    <Section title={m.vat} lead={m.vatLead}>
      {statuses.length === 0 ? (
        <p>{m.vatNone}</p>
      ) : (
        <Table
          lang={lang}
          caption={m.vatHistory}
          captionHidden
          columns={[{ head: m.status }, { head: m.from }, { head: m.to }]}
          rows={statuses.map(({ status, basis, validFrom, validTo }) => ({
            key: validFrom,
            cells: [
              basis ? `${m.statuses[status]}: ${basis}` : m.statuses[status],
              formatDate(validFrom, lang),
              validTo ? formatDate(validTo, lang) : m.lasting,
            ],
          }))}
        />
      )}
      {mayEdit && (
        <Form action={`${path}/vat`} label={m.vat}>
          <ErrorSummary form={form} />
          <RadioGroup
            form={form}
            name="status"
            label={m.status}
            choices={vatStatuses.map((status) => ({
              value: status,
              label: m.statuses[status],
              hint: m.statusHints[status],
            }))}
          />
          <TextInput form={form} name="basis" label={m.basis} hint={m.basisHint(usualBases[0])} optional />
          <DateInput form={form} name="validFrom" label={m.validFrom} hint={m.validFromHint} />
          <SubmitRow>
            <Button tone="secondary">{m.saveVat}</Button>
          </SubmitRow>
        </Form>
      )}
    </Section>
  );
};
