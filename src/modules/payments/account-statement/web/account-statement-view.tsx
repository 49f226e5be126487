import { formatDate } from '../../../../shared/dates.js';
import { formatMoney } from '../../../../shared/money.js';
import {
  ActionLink,
  Button,
  DateInput,
  DefinitionList,
  EmptyState,
  FieldRow,
  Form,
  PageHeader,
  Panel,
  Section,
  Select,
  SubmitRow,
  Table,
  type FormState,
} from '../../../../ui/index.js';
import { receivableSides } from '../../domain/policy.js';
import { RECEIVABLES, receivablePath } from '../../payment-news.js';
import { paymentLabels } from '../../payments.labels.js';
import { whoPays } from '../../web/who-pays.js';
import { remarksOf, sumsOf } from '../account-statement-document.js';
import { choiceOf, STATEMENT } from '../account-statement-paths.js';
import type { AccountStatement } from '../account-statements.service.js';
import { statementTexts } from '../account-statement.texts.js';
import type { PaymentPartner } from '../data/statement.queries.js';

type Props = {
  readonly form: FormState;
  readonly partners: readonly PaymentPartner[];
  /** Null until a partner is chosen. */
  readonly account: AccountStatement | null;
  readonly pdfHref: string | null;
  /** Where the buyer pays all that is open; null for the supplier and where nothing is. */
  readonly payHref: string | null;
  readonly href: (path: string) => string;
};

/** With whom and for what time, then the account: sums, entries, and what is not settled. */
export const AccountStatementView = (props: Props) => {
  const { form, partners, account, pdfHref, payHref, href } = props;
  const m = statementTexts[form.lang];
  return (
    <>
      <PageHeader
        title={m.title}
        lead={m.lead}
        actions={
          pdfHref ? (
            <>
              {payHref ? <ActionLink href={payHref}>{m.pay}</ActionLink> : null}
              <ActionLink icon="download" href={pdfHref}>
                {m.download}
              </ActionLink>
            </>
          ) : undefined
        }
      />
      {partners.length === 0 ? (
        <EmptyState
          icon="receipt"
          title={m.nobody}
          actions={<ActionLink href={href(RECEIVABLES)}>{m.toReceivables}</ActionLink>}
        >
          <p>{m.nobodyText}</p>
        </EmptyState>
      ) : (
        <Choice form={form} partners={partners} action={href(STATEMENT)} />
      )}
      {account ? <Account {...props} account={account} /> : partners.length > 0 ? <p>{m.choose}</p> : null}
    </>
  );
};

const Choice = (props: {
  readonly form: FormState;
  readonly partners: readonly PaymentPartner[];
  readonly action: string;
}) => {
  const { form, partners } = props;
  const m = statementTexts[form.lang];
  const options = receivableSides.map((side) => ({
    label: m.sides[side],
    options: partners
      .filter((partner) => partner.side === side)
      .map(({ id, name }) => ({ value: choiceOf({ side, partner: id }), label: name })),
  }));
  return (
    <Form action={props.action} method="get" label={m.title}>
      <FieldRow>
        <Select
          form={form}
          name="z"
          label={m.partner}
          options={options.filter((group) => group.options.length > 0)}
        />
        <DateInput form={form} name="od" label={m.from} />
        <DateInput form={form} name="do" label={m.to} />
      </FieldRow>
      <SubmitRow>
        <Button>{m.show}</Button>
      </SubmitRow>
    </Form>
  );
};

/** As receivables have them. */
const namesOf = ({ buyer, supplier }: AccountStatement['contract']) => ({
  ...{ buyerName: buyer.name, payerName: buyer.principal?.name ?? buyer.name },
  ...{ supplierName: supplier.name, payeeName: supplier.principal?.name ?? supplier.name },
});

const Account = ({ form: { lang }, account, href }: Props & { readonly account: AccountStatement }) => {
  const m = statementTexts[lang];
  const { movements, unsettled } = account.statement;
  const link = (id: string, reference: string) => <a href={href(receivablePath(id))}>{reference}</a>;
  return (
    <>
      <Section title={account.partner.name}>
        <Panel>
          <DefinitionList
            layout="stack"
            items={[
              ...whoPays(lang, namesOf(account.contract)),
              ...sumsOf(account.statement, lang).map(({ label, value }) => ({
                term: label,
                value: <strong>{value}</strong>,
              })),
            ]}
          />
        </Panel>
      </Section>
      <Section title={m.movements}>
        {movements.length === 0 ? (
          <p>{m.nothing}</p>
        ) : (
          <Table
            lang={lang}
            caption={m.movements}
            captionHidden
            columns={[
              { head: m.day, whole: true },
              { head: m.what },
              { head: m.reference, whole: true },
              { head: m.money, numeric: true },
              { head: m.change, numeric: true },
              { head: m.left, numeric: true },
            ]}
            rows={movements.map((line) => ({
              key: line.entryId,
              cells: [
                formatDate(line.day, lang),
                <>
                  {paymentLabels[lang].kinds[line.kind]}
                  {remarksOf(line, lang).map((remark) => (
                    <>
                      <br />
                      <small>{remark}</small>
                    </>
                  ))}
                </>,
                link(line.receivableId, line.reference),
                line.paid === 0 ? '' : formatMoney(line.paid, lang),
                formatMoney(line.change, lang),
                formatMoney(line.left, lang),
              ],
            }))}
          />
        )}
      </Section>
      <Section title={m.unsettled}>
        {unsettled.length === 0 ? (
          <p>{m.settledAll}</p>
        ) : (
          <Table
            lang={lang}
            caption={m.unsettled}
            captionHidden
            columns={[
              { head: m.reference, whole: true },
              { head: m.subject },
              { head: m.due, whole: true },
              { head: m.state },
              { head: m.left, numeric: true },
            ]}
            rows={unsettled.map((item) => ({
              key: item.receivableId,
              ...(item.daysLate !== null && { tone: 'waiting' as const }),
              cells: [
                link(item.receivableId, item.reference),
                item.subject,
                formatDate(item.dueOn, lang),
                m.standing(item),
                formatMoney(item.left, lang),
              ],
            }))}
          />
        )}
      </Section>
    </>
  );
};
