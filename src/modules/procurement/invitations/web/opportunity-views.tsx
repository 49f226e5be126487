import { formatInstant } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { pageCount, type PageOf } from '../../../../shared/paging.js';
import {
  ActionLink,
  ActionRow,
  DefinitionList,
  EmptyState,
  PageHeader,
  Pagination,
  Section,
  Split,
  StatusTag,
  Table,
  Tabs,
  type FormState,
} from '../../../../ui/index.js';
import { closingTexts } from '../../../inquiries/index.js';
import { procedureClosingPath } from '../../award/award-paths.js';
import type { PublishedCase } from '../../procedures/published-case.js';
import { openProcedurePath, OPPORTUNITIES, opportunityPath } from '../../procedures/procedure-news.js';
import type { FittingOpportunity } from '../opportunities.service.js';
import { reasonWords, type CategoryNames } from '../reason-words.js';
import { AnswerView, type RefusedAnswer } from './answer-view.js';
import { AskedView, QuestionsView } from './asked-views.js';
import { opportunityTexts } from './opportunities.texts.js';
import { bidPath } from '../../bids/bid-news.js';
import { bidTexts } from '../../bids/web/bid.texts.js';

type Words = { readonly lang: Lang; readonly categories: CategoryNames };

type ListProps = Words & {
  readonly running: boolean;
  readonly page: PageOf<FittingOpportunity>;
  readonly unread: number;
  readonly href: (path: string) => string;
};

/** The Polish address of a list. */
const listPath = (running: boolean, page = 1): string =>
  `${OPPORTUNITIES}?widok=${running ? 'trwajace' : 'zakonczone'}${page > 1 ? `&strona=${page}` : ''}`;

/** What one is asked, the nearest deadline first. */
export const OpportunitiesView = (props: ListProps) => {
  const { lang, running, page, href } = props;
  const m = opportunityTexts[lang];
  return (
    <>
      <PageHeader title={m.list} lead={m.listLead} />
      <Tabs
        label={m.list}
        items={[true, false].map((of) => ({
          href: href(listPath(of)),
          label: of ? m.running : m.over,
          current: of === running,
          ...(of && props.unread > 0 && { count: props.unread }),
        }))}
      />
      {page.items.length === 0 ? <Nothing {...props} /> : <Lines {...props} />}
      <Pagination
        lang={lang}
        page={page.page}
        pages={pageCount(page)}
        hrefOf={(number) => href(listPath(running, number))}
      />
    </>
  );
};

const Lines = ({ lang, categories, running, page, href }: ListProps) => {
  const m = opportunityTexts[lang];
  return (
    <Table
      lang={lang}
      caption={running ? m.running : m.over}
      captionHidden
      columns={[
        { head: m.subject },
        { head: m.buyer },
        { head: m.state },
        { head: m.deadline },
        { head: m.fit },
      ]}
      rows={page.items.map((item) => ({
        key: item.procedureId,
        ...(running && item.seenAt === null && { tone: 'waiting' as const }),
        cells: [
          <a key="s" href={href(opportunityPath(item.procedureId))}>
            {item.subject}
          </a>,
          item.buyerName,
          <State key="t" lang={lang} item={item} />,
          formatInstant(item.deadline, lang),
          item.fit ? <Reasons key="f" lang={lang} categories={categories} item={item} /> : m.noFit,
        ],
      }))}
    />
  );
};

const State = ({ lang, item }: { lang: Lang; item: FittingOpportunity }) => {
  const m = opportunityTexts[lang];
  return (
    <span class="marks">
      <StatusTag tone={item.invited ? 'info' : 'neutral'}>{item.invited ? m.invited : m.open}</StatusTag>
      {item.running && item.seenAt === null ? <StatusTag tone="warning">{m.unread}</StatusTag> : null}
      {item.comingAt ? <StatusTag tone="success">{m.coming}</StatusTag> : null}
      {item.declinedAt ? <StatusTag tone="neutral">{m.declined}</StatusTag> : null}
    </span>
  );
};

const Reasons = ({ lang, categories, item }: Words & { item: FittingOpportunity }) => (
  <>{(item.fit?.reasons ?? []).map((reason) => reasonWords(reason, categories, lang)).join('; ')}</>
);

const Nothing = ({ lang, running, href }: ListProps) => {
  const m = opportunityTexts[lang];
  return running ? (
    <EmptyState
      title={m.empty}
      actions={<ActionLink href={href('/panel/oferty')}>{m.toListings}</ActionLink>}
    >
      <p>{m.emptyText}</p>
    </EmptyState>
  ) : (
    <EmptyState title={m.emptyOver} />
  );
};

type OneProps = Words & {
  readonly item: FittingOpportunity;
  readonly asked: PublishedCase;
  readonly fresh: FormState;
  readonly refused: RefusedAnswer;
  readonly idempotencyKey: string;
  readonly mayAnswer: boolean;
  readonly href: (path: string) => string;
};

/** A procedure as a supplier reads it: whose move it is, what is asked, why it may concern the reader. */
export const OpportunityView = ({ lang, categories, item, asked, href, ...rest }: OneProps) => {
  const m = opportunityTexts[lang];
  const path = opportunityPath(item.procedureId);
  return (
    <>
      <PageHeader
        kicker={item.buyerName}
        title={item.subject}
        meta={<State lang={lang} item={item} />}
        actions={
          <ActionLink
            href={href(bidPath(item.procedureId))}
            icon="file-text"
            tone={item.running && !item.declinedAt ? 'primary' : 'secondary'}
          >
            {bidTexts[lang].bid}
          </ActionLink>
        }
      />
      <AnswerView
        lang={lang}
        answered={item}
        fresh={rest.fresh}
        refused={rest.refused}
        mayAnswer={rest.mayAnswer}
        takePartAction={href(`${path}/wez-udzial`)}
        declineAction={href(`${path}/odmow`)}
      />
      {item.running ? null : (
        <ActionRow>
          <ActionLink icon="pencil" href={href(procedureClosingPath(item.procedureId))}>
            {closingTexts[lang].title}
          </ActionLink>
        </ActionRow>
      )}
      <Split
        aside={
          <Section title={m.facts}>
            <DefinitionList
              items={[
                { term: m.number, value: item.number },
                { term: m.buyer, value: item.buyerName },
                { term: m.deadline, value: formatInstant(item.deadline, lang) },
                { term: m.opens, value: formatInstant(item.opensAt, lang) },
              ]}
            />
          </Section>
        }
      >
        <AskedView
          lang={lang}
          asked={asked}
          fileHref={(fileId) => href(`${openProcedurePath(item.procedureId)}/pliki/${fileId}`)}
        />
        <QuestionsView
          lang={lang}
          asked={asked}
          form={rest.refused?.of === 'ask' ? rest.refused.form : rest.fresh}
          mayAsk={rest.mayAnswer}
          action={href(`${path}/pytanie`)}
          idempotencyKey={rest.idempotencyKey}
        />
        <Section title={m.why}>
          {item.fit ? (
            <ul>
              {item.fit.reasons.map((reason) => (
                <li key={reason.kind}>{reasonWords(reason, categories, lang)}</li>
              ))}
            </ul>
          ) : (
            <p>{m.noFit}</p>
          )}
        </Section>
      </Split>
    </>
  );
};
