import type { ComponentChildren } from 'preact';
import { formatDate, formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { quantityWords } from '../../../shared/units.js';
import {
  Button,
  DefinitionList,
  ErrorSummary,
  FileInput,
  FileList,
  Form,
  PageHeader,
  Prose,
  Section,
  Split,
  SubmitRow,
  TextArea,
  Thread,
  Timeline,
  type Definition,
  type FormState,
} from '../../../ui/index.js';
import { fileItemOf } from '../../conversations/index.js';
import type { Inquiry } from '../data/inquiry.queries.js';
import type { QuoteVersion } from '../data/quote.queries.js';
import { inquiryStateAt } from '../domain/inquiry-states.js';
import type { Permission, Side } from '../domain/policy.js';
import type { InquiryCase } from '../inquiries.service.js';
import { inquiryPath } from '../inquiry-news.js';
import { inquiryTexts } from './inquiries.texts.js';
import { NextStep } from './next-step.js';
import { RefusalSummary, type RefusedForm } from './quote-decisions.js';
import { spanOf } from './quote-parts.js';
import { QuoteSection } from './quote-section.js';
import { InquiryTag } from './state-tags.js';
import { timelineOf } from './timeline.js';

export type InquiryViewProps = {
  readonly lang: Lang;
  readonly side: Side;
  readonly known: InquiryCase;
  /** Of the quote that the reader may see, newest first. */
  readonly versions: readonly QuoteVersion[];
  readonly actions: readonly Permission[];
  /** An empty form, for what nobody has filled in yet. */
  readonly form: FormState;
  readonly refused: RefusedForm;
  /** The ways to what an accepted quote led to. */
  readonly outcome: ComponentChildren;
  readonly idempotencyKey: string;
  readonly href: (path: string) => string;
};

/** An inquiry for either side: whose move it is, the need, the quote, the conversation, what happened. */
export const InquiryView = (props: InquiryViewProps) => {
  const { lang, side, known, href } = props;
  const { inquiry, now } = known;
  const m = inquiryTexts[lang];
  return (
    <>
      <PageHeader
        kicker={side === 'supplier' ? m.fromBuyer(inquiry.buyerName) : m.toSupplier(inquiry.supplierName)}
        title={inquiry.subject}
        meta={<InquiryTag lang={lang} state={inquiryStateAt(inquiry, now)} />}
      />
      <RefusalSummary refused={props.refused} actions={props.actions} />
      <NextStep {...props} />
      <QuoteSection {...props} />
      <Split aside={<Facts {...props} />}>
        <Section title={m.needOf}>
          <Prose text={inquiry.need} />
          <DefinitionList layout="stack" items={wantedOf(inquiry, lang)} />
          <FileList
            label={m.attachments}
            files={(known.messages[0]?.files ?? []).map((file) => fileItemOf(file, lang, href))}
          />
        </Section>
        <Conversation {...props} />
        <Section title={m.history}>
          <Timeline label={m.history} items={timelineOf(known.activity, inquiry, lang)} />
        </Section>
      </Split>
    </>
  );
};

/** How much, where and when: with the need, so that a phone shows it first too. */
const wantedOf = (inquiry: Inquiry, lang: Lang): Definition[] => {
  const m = inquiryTexts[lang];
  const { quantity, unit } = inquiry;
  return [
    { term: m.quantity, value: quantity && quantityWords(quantity, unit, lang) },
    { term: m.place, value: inquiry.place },
    { term: m.when, value: spanOf(inquiry.wantedFrom, inquiry.wantedTo, lang) },
  ];
};

const Facts = ({ lang, known: { inquiry }, href }: InquiryViewProps) => {
  const m = inquiryTexts[lang];
  return (
    <Section title={m.facts}>
      <DefinitionList
        items={[
          { term: m.answerBy, value: formatInstant(inquiry.answerBy, lang) },
          { term: m.buyer, value: inquiry.buyerName },
          { term: m.supplier, value: inquiry.supplierName },
          {
            term: m.aboutListing,
            value: inquiry.listingId ? (
              <a href={href(`/oferty/${inquiry.listingId}`)}>{m.seeListing}</a>
            ) : null,
          },
          { term: m.sentOn, value: formatInstant(inquiry.sentAt, lang) },
          {
            term: m.promised,
            value: inquiry.answerPromisedOn && formatDate(inquiry.answerPromisedOn, lang),
          },
          { term: m.seen, value: inquiry.seenAt ? formatInstant(inquiry.seenAt, lang) : m.notSeen },
        ]}
      />
    </Section>
  );
};

/** The thread after its opening message, which is the need itself, and the form to write to the other side. */
const Conversation = (props: InquiryViewProps) => {
  const { lang, side, known, href, refused } = props;
  const { inquiry } = known;
  const m = inquiryTexts[lang];
  const form = refused?.action === 'write' ? refused.form : props.form;
  const own = side === 'buyer' ? inquiry.buyerId : inquiry.supplierId;
  return (
    <Section title={m.conversation} id="rozmowa">
      <Thread
        lang={lang}
        messages={known.messages.slice(1).map((message) => ({
          id: message.id,
          author: message.authorName,
          organisation: message.organisationId === inquiry.buyerId ? inquiry.buyerName : inquiry.supplierName,
          own: message.organisationId === own,
          when: formatInstant(message.createdAt, lang),
          dateTime: message.createdAt.toISOString(),
          text: message.text,
          files: message.files.map((file) => fileItemOf(file, lang, href)),
        }))}
      />
      {props.actions.includes('write') ? (
        <Form
          action={href(`${inquiryPath(inquiry.id)}/wiadomosci`)}
          idempotencyKey={props.idempotencyKey}
          files
          guard
        >
          <ErrorSummary form={form} />
          <TextArea
            form={form}
            name="text"
            label={m.message}
            hint={m.messageLead(side === 'buyer' ? inquiry.supplierName : inquiry.buyerName)}
            rows={4}
          />
          <FileInput form={form} name="files" label={m.files} hint={m.filesHint} optional multiple />
          <SubmitRow>
            <Button icon="send">{m.sendMessage}</Button>
          </SubmitRow>
        </Form>
      ) : null}
    </Section>
  );
};
