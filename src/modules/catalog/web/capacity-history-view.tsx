import { formatInstant } from '../../../shared/dates.js';
import type { Decimal } from '../../../shared/decimal.js';
import type { Lang } from '../../../shared/lang.js';
import { formatQuantity } from '../../../shared/money.js';
import { formatMonth } from '../../../shared/months.js';
import { ActionLink, ActionRow, PageHeader, Section, Table } from '../../../ui/index.js';
import type { LedgerCase } from '../capacity-ledgers.service.js';
import { ledgerMonths, shownOf } from '../domain/capacity.js';
import { CapacitySection } from './capacity-section.js';
import { capacityTexts } from './capacity.texts.js';
import { CAPACITY } from './step-paths.js';

type Props = {
  readonly lang: Lang;
  readonly known: LedgerCase;
  /** Names of the organisation's people by account. */
  readonly names: ReadonlyMap<string, string>;
  readonly href: (path: string) => string;
};

const said = (amount: Decimal | null, lang: Lang): string =>
  amount === null ? capacityTexts[lang].notSaid : formatQuantity(amount, lang);

/** One ledger: how it stands, what others see of it, what awards have taken, and every change. */
export const CapacityHistoryView = (props: Props) => {
  const { lang, known, href } = props;
  const m = capacityTexts[lang];
  const months = ledgerMonths(known.ledger, known.today);
  const shown = shownOf({ ...known.ledger, months });
  return (
    <>
      <PageHeader
        title={known.ledger.title}
        kicker={m.title}
        actions={
          <ActionLink icon="arrow-left" href={href(CAPACITY)}>
            {m.back}
          </ActionLink>
        }
      />
      <Section title={m.now}>
        <Table
          lang={lang}
          caption={m.now}
          captionHidden
          columns={[
            { head: m.month },
            { head: known.ledger.unit ? `${m.free}, ${known.ledger.unit}` : m.free, numeric: true },
            { head: m.reserved, numeric: true },
            { head: m.used, numeric: true },
          ]}
          rows={months.map(({ month, free, reserved, used }) => ({
            key: month,
            cells: [
              formatMonth(month, lang),
              said(free, lang),
              formatQuantity(reserved, lang),
              formatQuantity(used, lang),
            ],
          }))}
        />
      </Section>
      <Reservations {...props} />
      <Changes {...props} />
      <Section title={m.seenAs}>
        {shown ? <CapacitySection lang={lang} capacity={shown} level={3} /> : <p>{m.seenNothing}</p>}
      </Section>
      <ActionRow>
        <ActionLink icon="arrow-left" href={href(CAPACITY)}>
          {m.back}
        </ActionLink>
      </ActionRow>
    </>
  );
};

const Reservations = ({ lang, known, href }: Props) => {
  const m = capacityTexts[lang];
  return (
    <Section title={m.reservations}>
      {known.reservations.length === 0 ? (
        <p>{m.noReservations}</p>
      ) : (
        <Table
          lang={lang}
          caption={m.reservations}
          captionHidden
          columns={[
            { head: m.deal },
            { head: m.month },
            { head: m.amount, numeric: true },
            { head: m.state },
          ]}
          rows={known.reservations.map(({ id, inquiryId, subject, month, amount, unit, state }) => ({
            key: id,
            cells: [
              subject ? <a href={href(`/panel/zapytania/${inquiryId}`)}>{subject}</a> : m.otherDeal,
              formatMonth(month, lang),
              `${formatQuantity(amount, lang)}\u00a0${unit}`,
              m.states[state],
            ],
          }))}
        />
      )}
    </Section>
  );
};

const Changes = ({ lang, known, names, href }: Props) => {
  const m = capacityTexts[lang];
  return (
    <Section title={m.changes}>
      {known.entries.length === 0 ? (
        <p>{m.noChanges}</p>
      ) : (
        <Table
          lang={lang}
          caption={m.changes}
          captionHidden
          columns={[{ head: m.when }, { head: m.month }, { head: m.what }, { head: m.who }]}
          rows={known.entries.map(({ at, month, cause, before, after, accountId, inquiryId }, index) => ({
            key: String(index),
            cells: [
              formatInstant(at, lang),
              formatMonth(month, lang),
              `${m.causes[cause]}: ${m.fromTo(said(before, lang), said(after, lang))}`,
              inquiryId ? (
                <a href={href(`/panel/zapytania/${inquiryId}`)}>
                  {cause === 'reserved' ? m.award : m.contract}
                </a>
              ) : cause === 'edited' ? (
                (names.get(accountId ?? '') ?? m.someone)
              ) : (
                m.otherDeal
              ),
            ],
          }))}
        />
      )}
    </Section>
  );
};
