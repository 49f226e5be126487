import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  DefinitionList,
  PageHeader,
  PostButton,
  Section,
  StatusTag,
  type FormState,
} from '../../../ui/index.js';
import { SigningNote } from '../../organisations/index.js';
import type { QuoteVersion } from '../data/quote.queries.js';
import type { Permission } from '../domain/policy.js';
import { quoteStateAt } from '../domain/quote-states.js';
import { inquiryPath } from '../inquiry-news.js';
import type { QuoteCase } from '../quotes.service.js';
import { inquiryTexts } from './inquiries.texts.js';
import { QuoteDecisions, quotePath, RefusalSummary, type RefusedForm } from './quote-decisions.js';
import { QuoteContentView } from './quote-parts.js';
import { quoteTexts } from './quotes.texts.js';
import { QuoteTag } from './state-tags.js';

type QuoteViewProps = {
  readonly lang: Lang;
  readonly known: QuoteCase;
  /** The version to show. */
  readonly version: QuoteVersion;
  readonly actions: readonly Permission[];
  /** Said to the supplier before sending; null when there is nothing to say. */
  readonly warning: string | null;
  readonly form: FormState;
  readonly refused: RefusedForm;
  readonly idempotencyKey: string;
  readonly href: (path: string) => string;
};

/** One version as a document to read, print, send or decide about. */
export const QuoteView = (props: QuoteViewProps) => {
  const { lang, known, version, href } = props;
  const { quote, inquiry, now } = known;
  const m = quoteTexts[lang];
  const i = inquiryTexts[lang];
  const draft = version.submittedAt === null;
  const current = version.number === quote.version;
  return (
    <>
      <PageHeader
        kicker={inquiry.subject}
        title={`${m.quote}, ${m.version(version.number)}`}
        meta={
          current || draft ? (
            <QuoteTag lang={lang} state={draft ? 'draft' : quoteStateAt(quote, now)} />
          ) : (
            <StatusTag tone="neutral">{m.superseded}</StatusTag>
          )
        }
        actions={
          <ActionLink href={href(inquiryPath(inquiry.id))} icon="arrow-left" tone="quiet">
            {m.backToInquiry}
          </ActionLink>
        }
      />
      <RefusalSummary refused={props.refused} actions={props.actions} />
      <Notice {...props} />
      <DefinitionList
        items={[
          { term: i.supplier, value: inquiry.supplierName },
          { term: i.buyer, value: inquiry.buyerName },
        ]}
      />
      <Section title={m.lines}>
        <QuoteContentView lang={lang} version={version} />
      </Section>
      <p class="field__hint">{m.notInvoice}</p>
      {draft ? <Sending {...props} /> : null}
      {props.actions.includes('accept') && current && !draft ? (
        <SigningNote lang={lang} {...known.signing} ownRule={href('/panel/organizacja/reprezentacja')} />
      ) : null}
      {current && !draft ? (
        <QuoteDecisions
          form={props.form}
          inquiry={inquiry}
          quote={quote}
          version={version}
          actions={props.actions}
          refused={props.refused}
          idempotencyKey={props.idempotencyKey}
          href={href}
        />
      ) : null}
    </>
  );
};

const Notice = ({ lang, known: { quote, now }, version, warning, href }: QuoteViewProps) => {
  const m = quoteTexts[lang];
  if (version.submittedAt === null) {
    return (
      <>
        <Alert lang={lang} tone="info">
          <p>{m.previewBanner}</p>
        </Alert>
        {warning ? (
          <Alert lang={lang} tone="warning">
            <p>{warning}</p>
          </Alert>
        ) : null}
      </>
    );
  }
  if (version.number !== quote.version) {
    return (
      <Alert lang={lang} tone="warning">
        <p>
          {m.oldVersion(version.number, quote.version)}{' '}
          <a href={href(`${quotePath(quote.id)}?wersja=${quote.version}`)}>{m.seeCurrent}</a>
        </p>
      </Alert>
    );
  }
  return quoteStateAt(quote, now) === 'expired' ? (
    <Alert lang={lang} tone="warning">
      <p>{m.lapsed}</p>
    </Alert>
  ) : null;
};

const Sending = ({ lang, known: { quote, inquiry }, actions, href }: QuoteViewProps) => {
  const m = quoteTexts[lang];
  if (!actions.includes('submit') && !actions.includes('revise')) return null;
  const edit = quote.version === 0 ? `${inquiryPath(inquiry.id)}/wycena` : `${quotePath(quote.id)}/popraw`;
  return (
    <ActionRow>
      <PostButton
        action={href(`${quotePath(quote.id)}/wyslij`)}
        fields={{ revision: String(quote.revision) }}
        tone="primary"
        icon="send"
      >
        {m.submit}
      </PostButton>
      <ActionLink href={href(edit)} icon="pencil">
        {m.edit}
      </ActionLink>
    </ActionRow>
  );
};
