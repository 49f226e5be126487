import { formatDate, type LocalDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { formatMoney } from '../../../shared/money.js';
import { Section, Table } from '../../../ui/index.js';
import type { Receivable } from '../data/receivable.queries.js';
import { receivableState } from '../domain/receivable-state.js';
import { receivablePath } from '../payment-news.js';
import { ReceivableTag } from './receivable-tag.js';
import { paymentTexts } from './payments.texts.js';

type ContractReceivablesProps = {
  readonly lang: Lang;
  readonly known: { readonly receivables: readonly Receivable[]; readonly today: LocalDate };
  readonly href: (path: string) => string;
};

/** On the contract's page: what is owed for each of its accepted deliveries. */
export const ContractReceivables = ({ lang, known, href }: ContractReceivablesProps) => {
  const m = paymentTexts[lang];
  return (
    <Section title={m.section}>
      <Table
        lang={lang}
        caption={m.section}
        captionHidden
        columns={[
          { head: m.title },
          { head: m.due, whole: true },
          { head: m.state },
          { head: m.gross, numeric: true },
          { head: m.remaining, numeric: true },
        ]}
        rows={known.receivables.map((receivable) => ({
          key: receivable.id,
          cells: [
            <a key="r" href={href(receivablePath(receivable.id))}>
              {receivable.reference}
            </a>,
            formatDate(receivable.dueOn, lang),
            <ReceivableTag key="s" lang={lang} state={receivableState(receivable, known.today)} />,
            formatMoney(receivable.gross, lang),
            formatMoney(receivable.balance, lang),
          ],
        }))}
      />
    </Section>
  );
};
