import { formatDate } from '../../../../shared/dates.js';
import { decimal, formatDecimal } from '../../../../shared/decimal.js';
import type { Lang } from '../../../../shared/lang.js';
import { formatMoney } from '../../../../shared/money.js';
import { ActionLink, ActionRow, Section, Table } from '../../../../ui/index.js';
import {
  feeKinds,
  feeOf,
  PRICE_LIST,
  priceListOf,
  type FeeKind,
  type GatewayFee,
} from '../domain/gateway-fee.js';
import { onlineTexts } from './online.texts.js';

const HUNDRED = 10_000;

/** Stripe's prices, each with the day for which it is known and the way to Stripe's own list. */
export const FeeSection = ({ lang, fees }: { readonly lang: Lang; readonly fees: readonly GatewayFee[] }) => {
  const m = onlineTexts[lang];
  const columns = m.feeColumns;
  return (
    <Section title={m.fees} lead={m.feesLead}>
      <Table
        lang={lang}
        caption={m.fees}
        captionHidden
        columns={[
          { head: columns.kind },
          { head: columns.price },
          { head: columns.example, numeric: true },
          { head: columns.checked, whole: true },
        ]}
        rows={feeKinds.map((kind) => {
          const fee = fees.find((each) => each.kind === kind);
          return {
            key: kind,
            cells: [m.feeKinds[kind], ...(fee ? priced(lang, fee) : [m.unknown, '', toList(lang, kind)])],
          };
        })}
      />
      {fees.some(({ source }) => source === 'report') ? <p>{m.reported}</p> : null}
      <p>{m.priceNote}</p>
      <ActionRow>
        <ActionLink href={PRICE_LIST}>{m.priceList}</ActionLink>
      </ActionRow>
    </Section>
  );
};

const priced = (lang: Lang, fee: GatewayFee) => [
  onlineTexts[lang].price(formatDecimal(percentOf(fee.basisPoints), lang), formatMoney(fee.fixed, lang)),
  formatMoney(feeOf(fee, HUNDRED), lang),
  <>
    {formatDate(fee.checkedOn, lang)}, {toList(lang, fee.kind)}
  </>,
];

const toList = (lang: Lang, kind: FeeKind) => <a href={priceListOf(kind)}>{onlineTexts[lang].toCompare}</a>;

const percentOf = (basisPoints: number) =>
  decimal(`${Math.floor(basisPoints / 100)}.${String(basisPoints % 100).padStart(2, '0')}`);
