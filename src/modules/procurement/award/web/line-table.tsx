import { vatLabel, vatRates } from '../../../../shared/vat.js';
import type { Lang } from '../../../../shared/lang.js';
import { formatMoney, formatUnitPrice } from '../../../../shared/money.js';
import { quantityWords } from '../../../../shared/units.js';
import { Table } from '../../../../ui/index.js';
import { comparisonTexts } from '../comparison.texts.js';
import { isOffered } from '../../bids/bid-content.js';
import type { AskedLine } from '../domain/compared.js';
import type { LotComparison } from '../domain/comparison.js';
import type { LineOffer } from '../domain/line-prices.js';
import type { JudgingCase } from '../judging.service.js';
import { awardTexts } from './award.texts.js';

/** A row a line, a column a bid that quotes the lot; totals by VAT rate under them. */
export const LineTable = (props: {
  readonly lang: Lang;
  readonly known: JudgingCase;
  readonly lot: LotComparison;
}) => {
  const { lang, known, lot } = props;
  const [m, c] = [awardTexts[lang], comparisonTexts[lang]];
  const quoting = lot.contenders
    .filter(({ quoted }) => quoted)
    .toSorted((one, other) => (one.score.rank ?? Infinity) - (other.score.rank ?? Infinity) || 0);
  const rates = vatRates.filter((rate) =>
    quoting.some(({ totals }) => totals.perRate.some((each) => each.rate === rate)),
  );
  const foot = (label: string, amount: (contender: (typeof quoting)[number]) => number | undefined) => ({
    cells: [
      label,
      ...quoting.map((each) => {
        const grosze = amount(each);
        return grosze === undefined ? '–' : formatMoney(grosze, lang);
      }),
    ],
  });
  return (
    <Table
      lang={lang}
      caption={m.linesTitle}
      captionHidden
      narrow="scroll"
      columns={[
        { head: c.line },
        ...quoting.map(({ bidId }, at) => ({
          head: known.bids.find(({ id }) => id === bidId)?.supplierName ?? String(at),
          numeric: true,
        })),
      ]}
      rows={lot.lines.map(({ asked, offers }) => ({
        key: asked.id,
        cells: [
          <>
            {asked.name}
            <br />
            <small>{quantityWords(asked.quantity, asked.unit, lang)}</small>
          </>,
          ...quoting.map(({ bidId }) => (
            <Offer
              key={bidId}
              lang={lang}
              asked={asked}
              offer={offers.find((each) => each.bidId === bidId)!}
            />
          )),
        ],
      }))}
      foot={[
        foot(m.net, ({ totals }) => totals.net),
        ...rates.map((rate) =>
          foot(
            m.vatOf(vatLabel(rate, lang)),
            ({ totals }) => totals.perRate.find((each) => each.rate === rate)?.vat,
          ),
        ),
        foot(m.gross, ({ totals }) => totals.gross),
      ]}
    />
  );
};

const Offer = (props: { readonly lang: Lang; readonly asked: AskedLine; readonly offer: LineOffer }) => {
  const { lang, asked, offer } = props;
  const c = comparisonTexts[lang];
  const { line, perAsked, best, otherUnit, otherQuantity } = offer;
  if (!line) return <>–</>;
  if (!isOffered(line)) return <>{c.unavailable}</>;
  const notes = [
    ...(line.offer === 'replacement' ? [c.replacement(line.name)] : []),
    ...(otherQuantity && !otherUnit ? [quantityWords(line.quantity, line.unit, lang)] : []),
    ...(perAsked ? [c.perAskedShort(formatUnitPrice(perAsked, lang), asked.unit)] : []),
    ...(otherUnit ? [`${quantityWords(line.quantity, line.unit, lang)}, ${c.otherUnit}`] : []),
    ...(best ? [c.best] : []),
  ];
  const price = `${formatUnitPrice(line.unitPrice, lang)}\u00a0+\u00a0${vatLabel(line.vat, lang)}`;
  return (
    <>
      {best ? <strong>{price}</strong> : price}
      {notes.map((note) => (
        <>
          <br />
          <small>{note}</small>
        </>
      ))}
    </>
  );
};
