import type { VNode } from 'preact';
import { formatDate } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { formatMoney } from '../../../../shared/money.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  Button,
  CheckboxGroup,
  DefinitionList,
  EmptyState,
  Form,
  freshForm,
  PageHeader,
  Panel,
  Section,
  SubmitRow,
  Table,
} from '../../../../ui/index.js';
import type { Payee } from '../../data/receivable.queries.js';
import { CODE_TITLE, MOST_TOGETHER } from '../../domain/joint-title.js';
import { receivablePath, RECEIVABLES } from '../../payment-news.js';
import type { JointTransfer } from '../joint-transfers.service.js';
import { whoPays } from '../../web/who-pays.js';
import { jointTransferPath } from '../payout-news.js';
import { jointTransferTexts } from './joint-transfer.texts.js';
import { TransferData } from './transfer-section.js';
import { transferTexts } from './transfer.texts.js';

type Href = { readonly lang: Lang; readonly href: (path: string) => string };

/** Whom one owes something, to choose from. */
export const PayeesView = ({ lang, payees, href }: Href & { readonly payees: readonly Payee[] }) => {
  const m = jointTransferTexts[lang];
  if (payees.length === 0) {
    const back = <ActionLink href={href(RECEIVABLES)}>{m.back}</ActionLink>;
    return (
      <>
        <PageHeader title={m.title} />
        <EmptyState icon="receipt" title={m.nobody} actions={back}>
          <p>{m.nobodyText}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={m.title} lead={m.whom} />
      <Table
        lang={lang}
        caption={m.payees}
        captionHidden
        columns={[{ head: m.payee }, { head: m.count, numeric: true }, { head: m.left, numeric: true }]}
        rows={payees.map(({ supplierId, payeeName, count, left }) => ({
          key: supplierId,
          cells: [
            <a href={href(jointTransferPath(supplierId))}>{payeeName}</a>,
            String(count),
            formatMoney(left, lang),
          ],
        }))}
      />
    </>
  );
};

type JointProps = Href & {
  readonly supplierId: string;
  readonly transfer: JointTransfer;
  /** Ways to pay it online. */ readonly online: readonly VNode[];
};

/** What is owed to one supplier, what of it goes, and the transfer that pays it. */
export const JointTransferView = (props: JointProps) => {
  const { lang, supplierId, transfer, href } = props;
  const m = jointTransferTexts[lang];
  const together = transfer.owed.filter(({ apart }) => !apart);
  const chosen = together.filter((each) => each.chosen).map(({ id }) => id);
  return (
    <>
      <PageHeader title={m.titleOf(transfer.payee)} lead={m.lead} />
      <Panel>
        <DefinitionList layout="stack" items={whoPays(lang, transfer.owed[0]!)} />
      </Panel>
      {props.online.length > 0 ? <ActionRow>{props.online}</ActionRow> : null}
      {together.length > 0 ? (
        <Form action={href(jointTransferPath())} method="get" fields={{ komu: supplierId }} label={m.which}>
          <CheckboxGroup
            form={freshForm(lang, { za: chosen })}
            name="za"
            label={m.which}
            choices={together.map(({ id, reference, balance, subject, dueOn }) => ({
              value: id,
              label: m.choice(reference, formatMoney(balance, lang)),
              hint: m.choiceHint(subject, formatDate(dueOn, lang)),
            }))}
          />
          {transfer.owed.length >= MOST_TOGETHER ? <p class="hint">{m.most(MOST_TOGETHER)}</p> : null}
          <SubmitRow>
            <Button>{m.reckon}</Button>
          </SubmitRow>
        </Form>
      ) : null}
      {transfer.amount > 0 ? <Data {...props} count={chosen.length} /> : null}
      <Apart {...props} />
      <p>
        <a href={href(RECEIVABLES)}>{m.back}</a>
      </p>
    </>
  );
};

const Data = ({ lang, transfer, count }: JointProps & { readonly count: number }) => {
  const m = jointTransferTexts[lang];
  const { account, code, title, listedAbove, amount } = transfer;
  return (
    <Section title={transferTexts[lang].title} lead={m.after(count)}>
      {account ? (
        <>
          <TransferData lang={lang} transfer={transfer} account={account} />
          {code && title.length > CODE_TITLE ? <p class="hint">{m.shortCode}</p> : null}
          {listedAbove !== null && amount > listedAbove ? (
            <Alert lang={lang} tone="info">
              <p>{transferTexts[lang].listed(formatMoney(listedAbove, lang))}</p>
            </Alert>
          ) : null}
        </>
      ) : (
        <Alert lang={lang} tone="warning">
          <p>{transferTexts[lang].noAccountBuyer}</p>
        </Alert>
      )}
    </Section>
  );
};

const Apart = ({ lang, transfer, href }: JointProps) => {
  const m = jointTransferTexts[lang];
  const apart = transfer.owed.filter((each) => each.apart);
  if (apart.length === 0) return null;
  return (
    <Section title={m.apart} lead={m.apartText}>
      <ul>
        {apart.map(({ id, reference, balance }) => (
          <li key={id}>
            <a href={href(receivablePath(id))}>{m.choice(reference, formatMoney(balance, lang))}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
};
