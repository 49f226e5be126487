import { formatDate } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { formatMoney } from '../../../../shared/money.js';
import { ActionLink, ActionRow, EmptyState, PageHeader, Table } from '../../../../ui/index.js';
import type { GatewayPayout } from '../payment-gateway.js';
import { onlineTexts } from './online.texts.js';

type Props = {
  readonly lang: Lang;
  readonly items: readonly GatewayPayout[];
  /** The page of older ones; null on the last. */
  readonly olderHref: string | null;
  readonly backHref: string;
};

/** What Stripe has paid out, to be read only. */
export const PayoutsView = ({ lang, items, olderHref, backHref }: Props) => {
  const m = onlineTexts[lang];
  return (
    <>
      <PageHeader title={m.payouts} lead={m.payoutsLead} />
      {items.length === 0 ? (
        <EmptyState title={m.payoutsNone}>
          <p>{m.payoutsNoneText}</p>
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={m.payouts}
          captionHidden
          columns={[
            { head: m.payoutColumns.day, whole: true },
            { head: m.payoutColumns.amount, numeric: true },
            { head: m.payoutColumns.state },
          ]}
          rows={items.map(({ id, arrivesOn, amount, state }) => ({
            key: id,
            cells: [formatDate(arrivesOn, lang), formatMoney(amount, lang), m.payoutStates[state]],
          }))}
        />
      )}
      <ActionRow>
        {olderHref ? <ActionLink href={olderHref}>{m.older}</ActionLink> : null}
        <ActionLink href={backHref}>{m.backToOnline}</ActionLink>
      </ActionRow>
    </>
  );
};
