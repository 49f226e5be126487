import { formatDate } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { formatMoney, formatQuantity, formatUnitPrice } from '../../../../shared/money.js';
import { vatLabel } from '../../../../shared/vat.js';
import { DefinitionList, MoneyTotals, Prose, Table } from '../../../../ui/index.js';
import { linesOf, type ProcedureContent } from '../../procedures/procedure-content.js';
import { type BidContent, type BidDelivery, type BidLine } from '../bid-content.js';
import { bidTexts } from './bid.texts.js';

type Shown = Omit<BidContent, 'files' | 'evidence'>;

/** '7 dni', '1.12.2026 – 5.12.2026', 'od …'; what was said of it, in words. */
export const deliveryInWords = ({ days, from, to }: BidDelivery, lang: Lang): string => {
  const m = bidTexts[lang];
  const day = (date: NonNullable<typeof from>) => formatDate(date, lang);
  const span = [
    ...(from ? [lang === 'pl' ? `od ${day(from)}` : `from ${day(from)}`] : []),
    ...(to ? [lang === 'pl' ? `do ${day(to)}` : `until ${day(to)}`] : []),
  ].join(' ');
  return [...(days === null ? [] : [`${m.deliveryDays}: ${days}`]), ...(span ? [span] : [])].join(', ');
};

/** Lines by lots, totals by rate, terms and answers of a bid, beside what was asked. */
export const BidContentView = ({
  lang,
  content,
  asked,
}: {
  readonly lang: Lang;
  readonly content: Shown;
  readonly asked: ProcedureContent;
}) => {
  const m = bidTexts[lang];
  const amounts = ({ net, vat, gross }: { net: number; vat: number; gross: number }) => ({
    net: formatMoney(net, lang),
    vat: formatMoney(vat, lang),
    gross: formatMoney(gross, lang),
  });
  const { totals } = content;
  return (
    <div class="quote-content">
      {asked.lots.map((lot, at) => {
        const lines = content.lines.filter(({ lotNumber }) => lotNumber === at + 1);
        return lines.length === 0 ? null : (
          <div key={at} class="quote-content">
            <h3>{m.lot(at + 1, lot.title)}</h3>
            <LinesTable lang={lang} caption={m.lot(at + 1, lot.title)} lines={lines} asked={asked} />
          </div>
        );
      })}
      <h3>{m.totals}</h3>
      <MoneyTotals
        lang={lang}
        caption={m.totals}
        rates={totals.perRate.map((group) => ({ rate: vatLabel(group.rate, lang), ...amounts(group) }))}
        total={amounts(totals)}
      />
      <p class="field__hint">{m.totalsHint}</p>
      {content.alternatives.length > 0 ? (
        <>
          <h3>{m.alternatives}</h3>
          <LinesTable
            lang={lang}
            caption={m.alternatives}
            lines={content.alternatives.map((line) => ({ offer: 'replacement', ...line }))}
            asked={asked}
          />
        </>
      ) : null}
      <h3>{m.terms}</h3>
      <DefinitionList
        items={[
          { term: m.validUntil, value: formatDate(content.validUntil, lang) },
          { term: m.paymentDays, value: m.paymentIn(content.paymentDays) },
          ...content.delivery.map((one) => ({
            term: m.deliveryLot(one.lotNumber),
            value: deliveryInWords(one, lang),
          })),
          { term: m.conditions, value: content.conditions ? <Prose text={content.conditions} /> : null },
        ]}
      />
      <Answers lang={lang} content={content} asked={asked} />
    </div>
  );
};

const LinesTable = (props: {
  lang: Lang;
  caption: string;
  lines: readonly BidLine[];
  asked: ProcedureContent;
}) => {
  const { lang, lines } = props;
  const m = bidTexts[lang];
  const names = new Map(linesOf(props.asked).map(({ id, name }) => [id, name]));
  return (
    <Table
      lang={lang}
      caption={props.caption}
      captionHidden
      columns={[
        { head: m.name },
        { head: m.quantity, numeric: true },
        { head: m.unit },
        { head: m.unitPrice, numeric: true },
        { head: m.vat, numeric: true },
        { head: m.net, numeric: true },
      ]}
      rows={lines.map((line, at) => {
        const name = names.get(line.lineId) ?? '';
        const key = `${line.lineId}-${at}`;
        if (line.offer === 'unavailable') return { key, cells: [name, '', '', m.notOffered, '', ''] };
        const own = line.offer === 'replacement' ? `${line.name} (${m.insteadOf(name)})` : name;
        return {
          key,
          cells: [
            own,
            formatQuantity(line.quantity, lang),
            line.unit,
            formatUnitPrice(line.unitPrice, lang),
            vatLabel(line.vat, lang),
            formatMoney(line.net, lang),
          ],
        };
      })}
    />
  );
};

const Answers = ({ lang, content, asked }: { lang: Lang; content: Shown; asked: ProcedureContent }) => {
  const m = bidTexts[lang];
  const inWords = (text: string) => (text === 'yes' ? m.yes : text === 'no' ? m.no : text);
  if (content.answers.length === 0) return null;
  return (
    <>
      <h3>{m.questions}</h3>
      <DefinitionList
        layout="stack"
        items={asked.questions.map(({ id, text, kind }) => {
          const answer = content.answers.find(({ questionId }) => questionId === id)?.text;
          return {
            term: text,
            value: answer && (kind === 'yes-no' ? inWords(answer) : <Prose text={answer} />),
          };
        })}
      />
    </>
  );
};
