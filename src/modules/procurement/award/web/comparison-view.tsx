import type { ComponentChildren } from 'preact';
import type { Lang } from '../../../../shared/lang.js';
import { formatMoney } from '../../../../shared/money.js';
import {
  ActionLink,
  Alert,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  PageHeader,
  Prose,
  Section,
  StatusTag,
  Table,
  Tabs,
  type FormState,
} from '../../../../ui/index.js';
import { comparisonPath } from '../award-paths.js';
import { comparisonTexts } from '../comparison.texts.js';
import { combinationOf } from '../domain/combination.js';
import type { Contender, Field, LotComparison } from '../domain/comparison.js';
import { formulaOf, pointsInWords, workingOf, type Best, type Judged } from '../domain/points.js';
import type { JudgingCase } from '../judging.service.js';
import { awardTexts } from './award.texts.js';
import { CloseLot, Decisions } from './decisions.js';
import { LineTable } from './line-table.js';
import { openedBidPath } from './opened-bid-path.js';
import { TermsTable } from './terms-table.js';

/** Which part of the comparison: a lot by its number, all lots together, or terms and answers. */
export type ComparisonPart = number | 'razem' | 'warunki';

export type ComparisonProps = {
  readonly lang: Lang;
  readonly known: JudgingCase;
  readonly part: ComparisonPart;
  /** Whether the reader may decide. */
  readonly decides: boolean;
  readonly form: FormState;
  /** The form that was refused, if one was. */
  readonly refused: 'close' | 'conclude' | 'outcome' | null;
  readonly idempotencyKey: string;
  readonly href: (path: string) => string;
};

/** Opened bids side by side, one lot at a time. */
export const ComparisonView = (props: ComparisonProps) => {
  const { lang, known, part, href } = props;
  const { procedure, comparison } = known;
  const [m, c] = [awardTexts[lang], comparisonTexts[lang]];
  const path = comparisonPath(procedure.id);
  const many = comparison.lots.length > 1;
  const tab = (of: ComparisonPart, label: string) => ({
    href: href(`${path}?czesc=${of}`),
    label,
    current: of === part,
  });
  const lot = comparison.lots.find(({ number }) => number === part);
  return (
    <>
      <PageHeader
        kicker={procedure.number}
        title={c.title}
        lead={procedure.subject}
        actions={
          <>
            <ActionLink
              icon="download"
              href={href(`/panel/postepowania/${procedure.id}/porownanie.xlsx`)}
              download
            >
              {m.workbook}
            </ActionLink>
            {known.decisions.length > 0 ? (
              <ActionLink
                icon="file-text"
                href={href(`/panel/postepowania/${procedure.id}/zawiadomienie.pdf`)}
              >
                {m.notice}
              </ActionLink>
            ) : null}
          </>
        }
      />
      {props.refused ? <ErrorSummary form={props.form} /> : null}
      {known.conclusion ? (
        <Alert lang={lang} tone="success" title={m.concluded}>
          <Prose text={known.conclusion.summary} />
        </Alert>
      ) : null}
      <Tabs
        label={c.lots}
        items={[
          ...comparison.lots.map(({ number, title }) => tab(number, many ? c.lot(number, title) : title)),
          ...(many ? [tab('razem', c.together)] : []),
          tab('warunki', m.terms),
        ]}
      />
      {lot ? <Lot {...props} lot={lot} /> : null}
      {part === 'razem' ? <Together {...props} /> : null}
      {part === 'warunki' ? <TermsTable lang={lang} known={known} /> : null}
    </>
  );
};

const Lot = ({ lot, ...props }: ComparisonProps & { readonly lot: LotComparison }) => {
  const { lang, known } = props;
  const m = awardTexts[lang];
  const quoted = lot.contenders.some((each) => each.quoted);
  return (
    <>
      <Decisions {...props} lot={lot} />
      {quoted ? (
        <>
          <Ranking {...props} field={lot} lot={lot.number} />
          <Section title={m.linesTitle}>
            <LineTable lang={lang} known={known} lot={lot} />
          </Section>
        </>
      ) : (
        <EmptyState title={m.nobody}>{m.nobodyText}</EmptyState>
      )}
      <CloseLot {...props} lot={lot} />
    </>
  );
};

const Together = (props: ComparisonProps) => {
  const { lang, known } = props;
  const m = awardTexts[lang];
  const found = combinationOf(known.comparison, known.compared);
  const nameOf = (bidId: string) => known.bids.find(({ id }) => id === bidId)?.supplierName ?? '';
  const gap = found?.single ? found.single.gross - found.gross : 0;
  return (
    <>
      {found ? (
        <Section title={m.combination}>
          <p>{m.combinationOf(formatMoney(found.gross, lang), found.suppliers)}</p>
          <p>
            {found.single
              ? m.singleOf(nameOf(found.single.bidId), formatMoney(found.single.gross, lang))
              : m.noSingle}{' '}
            {found.single ? (gap > 0 ? m.difference(formatMoney(gap, lang)) : m.noDifference) : null}
          </p>
        </Section>
      ) : null}
      <Ranking {...props} field={known.comparison.whole} lot={null} />
    </>
  );
};

/** Who stands where, with the points and how each was counted. */
const Ranking = ({
  field,
  lot,
  ...props
}: ComparisonProps & { readonly field: Field; readonly lot: number | null }) => {
  const { lang, known, href } = props;
  const [m, c] = [awardTexts[lang], comparisonTexts[lang]];
  const { criteria } = known.asked;
  const sorted = field.contenders
    .filter(({ quoted }) => quoted)
    .toSorted(
      (a, b) => (a.score.rank ?? Infinity) - (b.score.rank ?? Infinity) || a.totals.gross - b.totals.gross,
    );
  const decision = known.decisions.find((each) => each.lot === lot);
  const name = (bidId: string) => known.bids.find(({ id }) => id === bidId)?.supplierName ?? '';
  return (
    <Section title={m.ranking} lead={field.ranking.pending ? m.rankingPending : undefined}>
      <Table
        lang={lang}
        caption={m.ranking}
        captionHidden
        columns={[
          { head: c.supplier },
          { head: c.rank, whole: true },
          { head: c.points, numeric: true },
          { head: c.gross, numeric: true },
          { head: c.days, numeric: true },
        ]}
        rows={sorted.map((each) => ({
          key: each.bidId,
          ...(decision?.bidId === each.bidId && { tone: 'chosen' as const }),
          cells: [
            <a key="name" href={href(openedBidPath(each.bidId))} aria-label={m.seeBid(name(each.bidId))}>
              {name(each.bidId)}
            </a>,
            <div key="place">
              <Place lang={lang} contender={each} />
              <Notes lang={lang} contender={each} chosen={decision?.bidId === each.bidId} />
            </div>,
            <Counted
              key="points"
              lang={lang}
              criteria={criteria}
              contender={each}
              best={field.ranking.best}
            />,
            <div key="gross">
              {formatMoney(each.totals.gross, lang)}
              <br />
              <small>{c.netOf(formatMoney(each.totals.net, lang))}</small>
            </div>,
            each.days === null ? '–' : String(each.days),
          ],
        }))}
      />
      <h3>{m.pointsTitle}</h3>
      <DefinitionList
        items={criteria.map((criterion) => ({
          term: m.criterion(criterion.name, criterion.weight),
          value: formulaOf(criterion)[lang],
        }))}
      />
      {sorted.some(({ low }) => low.length > 0) ? <p>{c.lowHint}</p> : null}
    </Section>
  );
};

const Place = ({ lang, contender }: { readonly lang: Lang; readonly contender: Contender }) => {
  const c = comparisonTexts[lang];
  const { rank, tied } = contender.score;
  if (rank === null) return <>{contender.complete ? '–' : c.incomplete}</>;
  return (
    <>
      {c.place(rank)}
      {tied ? <small> {c.tied}</small> : null}
    </>
  );
};

/** The sum of the points, and how each of them came about. */
const Counted = (props: {
  readonly lang: Lang;
  readonly criteria: readonly Judged[];
  readonly contender: Contender;
  readonly best: Best | null;
}) => {
  const { lang, criteria, contender, best } = props;
  const m = awardTexts[lang];
  const { score, standing } = contender;
  if (score.points.length === 0 || !best) return <>–</>;
  // One block: where the table is stacked, what stands in a cell must wrap as one text.
  return (
    <div>
      <strong>{score.total === null ? m.toRate : pointsInWords(score.total, lang)}</strong>
      {criteria.map((criterion) => {
        const points = score.points.find(({ criterionId }) => criterionId === criterion.id)?.points ?? null;
        const working = workingOf(criterion, standing, best, lang);
        const said = points === null ? m.toRate : pointsInWords(points, lang);
        return (
          <>
            <br />
            <small>
              {criterion.name}: {working ? `${working} = ` : ''}
              {said}
            </small>
          </>
        );
      })}
    </div>
  );
};

/** What one should know of it, in words; a colour says nothing alone. */
const Notes = (props: {
  readonly lang: Lang;
  readonly contender: Contender;
  readonly chosen: boolean;
}): ComponentChildren => {
  const { lang, contender, chosen } = props;
  const c = comparisonTexts[lang];
  const notes = [
    ...(contender.missing.length > 0 ? [c.missingLines(contender.missing.length)] : []),
    ...contender.low.map((of) => `${c.lowPrice.toLowerCase()}: ${c.low[of]}`),
  ];
  return (
    <>
      {chosen ? (
        <>
          {' '}
          <StatusTag tone="success">{awardTexts[lang].chosen}</StatusTag>
        </>
      ) : null}
      {notes.map((note) => (
        <>
          <br />
          <small>{note}</small>
        </>
      ))}
    </>
  );
};
