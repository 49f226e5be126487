import { formatDate, formatInstant } from '../../../../shared/dates.js';
import { formatNip } from '../../../../shared/identifiers.js';
import type { Lang } from '../../../../shared/lang.js';
import { formatMoney } from '../../../../shared/money.js';
import { ActionLink, ActionRow, Alert, DefinitionList, QrCode, Section } from '../../../../ui/index.js';
import { formatNrb } from '../../../organisations/index.js';
import type { ReceivableSide } from '../../domain/policy.js';
import type { Receivable } from '../../data/receivable.queries.js';
import { checkPath, jointTransferPath, PAYOUT_CHANGE } from '../payout-news.js';
import type { TransferDetails } from '../transfers.service.js';
import { transferTexts } from './transfer.texts.js';

type Props = {
  readonly lang: Lang;
  readonly side: ReceivableSide;
  readonly receivable: Receivable;
  readonly transfer: TransferDetails;
  /** Whether the reader may note a look-up in the list of VAT payers. */
  readonly mayCheck: boolean;
  /** Whether the reader may give its organisation's account. */
  readonly mayGive: boolean;
  readonly href: (path: string) => string;
};

/** What to type into a bank, with the code that banking apps read; nothing once nothing is left to pay. */
export const TransferSection = (props: Props) => {
  const { lang, side, transfer, receivable } = props;
  const m = transferTexts[lang];
  if (transfer.amount === 0) return null;
  return (
    <Section title={m.title} lead={side === 'buyer' ? m.lead : m.supplierLead}>
      {transfer.account ? <TransferData {...props} account={transfer.account} /> : <NoAccount {...props} />}
      {transfer.split ? (
        <Alert lang={lang} tone="info">
          <p>{m.split(formatMoney(transfer.split.above, lang), formatMoney(transfer.split.vat, lang))}</p>
        </Alert>
      ) : null}
      {side === 'buyer' && transfer.account ? <Check {...props} /> : null}
      {side === 'buyer' && receivable.payerName !== receivable.buyerName ? (
        <p>{m.unitsPayer(receivable.payerName)}</p>
      ) : null}
      {transfer.others > 0 ? (
        <p>
          <a href={props.href(jointTransferPath(receivable.supplierId))}>{m.others(transfer.others)}</a>
        </p>
      ) : null}
    </Section>
  );
};

const NoAccount = ({ lang, side, mayGive, href }: Props) => {
  const m = transferTexts[lang];
  return (
    <Alert lang={lang} tone="warning">
      <p>{side === 'buyer' ? m.noAccountBuyer : m.noAccountSupplier}</p>
      {mayGive ? (
        <ActionRow>
          <ActionLink href={href(PAYOUT_CHANGE)}>{m.giveAccount}</ActionLink>
        </ActionRow>
      ) : null}
    </Alert>
  );
};

/** Account, payee, title and amount, with their code. */
export const TransferData = ({
  lang,
  transfer,
  account,
}: {
  readonly lang: Lang;
  readonly transfer: Pick<TransferDetails, 'payee' | 'payeeNip' | 'title' | 'amount' | 'code'>;
  readonly account: NonNullable<TransferDetails['account']>;
}) => {
  const m = transferTexts[lang];
  const { payee, payeeNip, title, amount, code } = transfer;
  return (
    <div class="transfer">
      <DefinitionList
        layout="stack"
        items={[
          {
            term: m.account,
            value: (
              <>
                <strong class="figures">{formatNrb(account.nrb)}</strong> (
                {m.since(formatInstant(account.since, lang))})
              </>
            ),
          },
          { term: m.payee, value: payee },
          { term: m.nip, value: payeeNip && formatNip(payeeNip) },
          { term: m.transferTitle, value: <strong>{title}</strong> },
          { term: m.amount, value: <strong>{formatMoney(amount, lang)}</strong> },
        ]}
      />
      {code ? <QrCode text={code} label={m.code} /> : null}
    </div>
  );
};

const Check = ({ lang, receivable, transfer, mayCheck, href }: Props) => {
  const m = transferTexts[lang];
  const { check, listedAbove, amount } = transfer;
  return (
    <>
      <p>
        <strong>{m.check}.</strong>{' '}
        {check
          ? (check.onList ? m.onList : m.offList)(formatDate(check.day, lang), check.notedByName)
          : m.unchecked}{' '}
        {check?.requestId ? m.request(check.requestId) : null}{' '}
        {check && !check.sameAccount ? m.otherAccount : null}{' '}
        {listedAbove !== null && amount > listedAbove ? m.listed(formatMoney(listedAbove, lang)) : null}
      </p>
      {mayCheck ? (
        <ActionRow>
          <ActionLink small href={href(checkPath(receivable.id))}>
            {m.noteCheck}
          </ActionLink>
        </ActionRow>
      ) : null}
    </>
  );
};
