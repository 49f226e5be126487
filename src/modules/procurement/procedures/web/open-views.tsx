import { formatInstant } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { pageCount, type PageOf } from '../../../../shared/paging.js';
import {
  ActionLink,
  Alert,
  EmptyState,
  PageHeader,
  Pagination,
  Prose,
  Table,
  type FormState,
} from '../../../../ui/index.js';
import { QuestionsView } from '../../invitations/web/asked-views.js';
import type { PublicLine } from '../data/procedure-list.queries.js';
import { BEGIN_PROCEDURE, OPEN_PROCEDURES, openProcedurePath } from '../procedure-news.js';
import { procedureLabels } from '../procedures.labels.js';
import type { PublishedCase } from '../published-case.js';
import { ContentView } from './content-view.js';
import { guestWizardTexts } from './guest-wizard.texts.js';
import { StageTag } from './procedure-list-view.js';
import { ProcedureFacts } from './procedure-view.js';
import { procedureTexts } from './procedures.texts.js';

/** What takes bids from all members now, the nearest deadline first. */
export const OpenListView = (props: {
  readonly lang: Lang;
  readonly page: PageOf<PublicLine>;
  readonly category: string | null;
  /** Whether the reader may be told of what opens, at once or once signed in. */
  readonly mayHear: boolean;
  readonly href: (path: string) => string;
}) => {
  const { lang, page, category, href } = props;
  const m = procedureTexts[lang];
  const address = (number: number) => {
    const query = new URLSearchParams({ ...(category && { kategoria: category }), strona: String(number) });
    return href(`${OPEN_PROCEDURES}?${query.toString()}`);
  };
  return (
    <>
      <PageHeader
        title={m.openList}
        lead={m.openLead}
        actions={
          <>
            <ActionLink href={href(BEGIN_PROCEDURE)} tone="primary" icon="plus">
              {guestWizardTexts[lang].begin}
            </ActionLink>
            {props.mayHear ? (
              <ActionLink href={href('/panel/wyszukiwania/nowe')}>{m.tellMe}</ActionLink>
            ) : null}
          </>
        }
      />
      {page.items.length === 0 ? (
        <EmptyState
          title={m.openEmpty}
          actions={<ActionLink href={href('/katalog')}>{m.catalogue}</ActionLink>}
        >
          <p>{m.openEmptyText}</p>
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={m.openList}
          captionHidden
          columns={[
            { head: m.subject },
            { head: m.buyer },
            { head: m.kind },
            { head: m.lots },
            { head: m.deadline, whole: true },
          ]}
          rows={page.items.map((line) => ({
            key: line.id,
            cells: [
              <a key="a" href={href(openProcedurePath(line.id))}>
                {line.subject}
              </a>,
              `${line.buyerName}, ${line.buyerTown}`,
              procedureLabels[lang].kinds[line.kind],
              m.lotsCount(line.lots),
              formatInstant(line.deadline, lang),
            ],
          }))}
        />
      )}
      <Pagination lang={lang} page={page.page} pages={pageCount(page)} hrefOf={address} />
    </>
  );
};

/** A procedure as everybody reads it: what is asked, never what is answered. */
export const OpenProcedureView = (props: {
  readonly lang: Lang;
  readonly known: PublishedCase;
  readonly form: FormState;
  readonly formKey: string;
  readonly own: boolean;
  /** Whether the reader is, or may turn out to be, one of those who may bid. */
  readonly mayBid: boolean;
  readonly href: (path: string) => string;
}) => {
  const { lang, known, form, href } = props;
  const { procedure, stage, version } = known;
  const m = procedureTexts[lang];
  const path = openProcedurePath(procedure.id);
  return (
    <>
      <PageHeader
        title={procedure.subject}
        kicker={procedure.number}
        meta={<StageTag lang={lang} stage={stage} />}
        actions={
          stage === 'published' && !props.own && props.mayBid ? (
            <ActionLink href={href(`/panel/zaproszenia/${procedure.id}`)} tone="primary">
              {m.bid}
            </ActionLink>
          ) : null
        }
        lead={stage === 'published' ? m.bidHint : undefined}
      />
      {procedure.cancelReason ? (
        <Alert lang={lang} tone="warning" title={m.cancelledBecause}>
          <Prose text={procedure.cancelReason} />
        </Alert>
      ) : null}
      <ProcedureFacts lang={lang} known={known} />
      <ContentView
        lang={lang}
        content={version.content}
        files={known.files}
        fileHref={(fileId) => href(`${path}/pliki/${fileId}`)}
      />
      <QuestionsView
        lang={lang}
        asked={known}
        form={form}
        mayAsk={!props.own}
        action={href(`${path}/pytania`)}
        idempotencyKey={props.formKey}
      />
    </>
  );
};
