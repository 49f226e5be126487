import { formatDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { formatQuantity } from '../../../shared/money.js';
import { Section, Table } from '../../../ui/index.js';
import { deliveryPath } from '../contract-news.js';
import type { ContractDeliveries } from '../deliveries.service.js';
import type { ContractSide } from '../domain/policy.js';
import { DeliveryTag } from './delivery-tag.js';
import { deliveryTexts } from './deliveries.texts.js';

type SectionProps = {
  readonly lang: Lang;
  readonly side: ContractSide;
  readonly known: ContractDeliveries;
  readonly href: (path: string) => string;
};

/** Where each line of the contract stands, and the deliveries so far. */
export const DeliverySection = (props: SectionProps) => {
  const { lang, side, known } = props;
  const m = deliveryTexts[lang];
  if (known.deliveries.length === 0) {
    return known.contract.state === 'active' ? (
      <Section title={m.section}>
        <p>{side === 'buyer' ? m.noneBuyer : m.none}</p>
      </Section>
    ) : null;
  }
  return (
    <Section title={m.section}>
      <Progress {...props} />
      <List {...props} />
    </Section>
  );
};

const Progress = ({ lang, known: { progress } }: SectionProps) => {
  const m = deliveryTexts[lang];
  return (
    <Table
      lang={lang}
      caption={m.progress}
      columns={[
        { head: m.item },
        { head: m.agreed, numeric: true },
        { head: m.accepted, numeric: true },
        { head: m.waiting, numeric: true },
        { head: m.left, numeric: true },
      ]}
      rows={progress.map(({ position, name, unit, agreed, accepted, waiting, left }) => ({
        key: String(position),
        cells: [
          `${name} (${unit})`,
          ...[agreed, accepted, waiting, left].map((quantity) => formatQuantity(quantity, lang)),
        ],
      }))}
    />
  );
};

const List = ({ lang, known: { deliveries }, href }: SectionProps) => {
  const m = deliveryTexts[lang];
  return (
    <Table
      lang={lang}
      caption={m.list}
      columns={[{ head: m.list }, { head: m.day, whole: true }, { head: m.state }]}
      rows={deliveries.map(({ id, number, deliveredOn, state }) => ({
        key: id,
        ...(state === 'recorded' && { tone: 'waiting' as const }),
        cells: [
          <a key="n" href={href(deliveryPath(id))}>
            {m.delivery(number)}
          </a>,
          formatDate(deliveredOn, lang),
          <DeliveryTag key="s" lang={lang} state={state} />,
        ],
      }))}
    />
  );
};
