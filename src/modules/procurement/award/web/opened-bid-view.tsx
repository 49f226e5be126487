import { addDays, formatDate, formatInstant, localDateOf } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import {
  ActionLink,
  Alert,
  Button,
  DateInput,
  DefinitionList,
  ErrorSummary,
  Form,
  NumberInput,
  PageHeader,
  Prose,
  Section,
  SubmitRow,
  TextArea,
  type FormState,
} from '../../../../ui/index.js';
import { BidContentView } from '../../bids/web/bid-content-view.js';
import { BidFileList } from '../../bids/web/bid-files-section.js';
import type { Clarification } from '../data/award.queries.js';
import type { OpenedBid } from '../../bids/data/opened.queries.js';
import { unanswered } from '../domain/comparison.js';
import type { JudgingCase } from '../judging.service.js';
import { awardTexts } from './award.texts.js';
import { openedBidPath } from './opened-bid-path.js';
import { evidenceInWords } from './terms-table.js';

export type OpenedBidProps = {
  readonly lang: Lang;
  readonly known: JudgingCase;
  readonly bid: OpenedBid;
  readonly decides: boolean;
  readonly now: Date;
  /** The form that was refused: of a mark by its criterion, or of the question. */
  readonly refused: string | null;
  formOf(values: FormState['values']): FormState;
  readonly form: FormState;
  readonly idempotencyKey: string;
  readonly href: (path: string) => string;
};

/** One opened bid, with the marks that are given by hand and the questions about it. */
export const OpenedBidView = (props: OpenedBidProps) => {
  const { lang, known, bid, decides, href } = props;
  const m = awardTexts[lang];
  const open = known.procedure.state === 'opened' && decides;
  const left = known.comparison.lots.some(
    ({ number, contenders }) =>
      !known.decisions.some(({ lot }) => lot === number) &&
      contenders.some(({ bidId, quoted }) => bidId === bid.id && quoted),
  );
  return (
    <>
      <PageHeader
        kicker={known.procedure.number}
        title={m.bidTitle(bid.supplierName)}
        actions={
          open && left && known.procedure.kind === 'quotation' ? (
            <ActionLink tone="primary" icon="handshake" href={href(`${openedBidPath(bid.id)}/wybor`)}>
              {m.choose}
            </ActionLink>
          ) : undefined
        }
      />
      {props.refused ? <ErrorSummary form={props.form} /> : null}
      <DefinitionList
        items={[
          { term: m.submittedAt, value: formatInstant(bid.submittedAt, lang) },
          { term: m.validUntil, value: formatDate(bid.content.validUntil, lang) },
          {
            term: m.noAnswer,
            value: unanswered(known.asked, bid.content)
              .map(({ text }) => text)
              .join('; '),
          },
          {
            term: m.evidence,
            value: bid.content.evidence.map((each) => evidenceInWords(each, lang)).join('; '),
          },
          { term: m.receipt, value: <code>{bid.receipt}</code> },
          { term: m.salt, value: <code>{bid.salt}</code> },
        ]}
      />
      {bid.supplierId ? null : (
        <Alert lang={lang} tone="info" title={m.outside}>
          {m.askOutside}
        </Alert>
      )}
      <BidContentView lang={lang} content={bid.content} asked={known.content} />
      {bid.content.files.length > 0 ? (
        <Section title={m.files}>
          <BidFileList
            lang={lang}
            files={bid.content.files}
            hrefOf={(fileId) => href(`${openedBidPath(bid.id)}/pliki/${fileId}`)}
          />
        </Section>
      ) : null}
      <Ratings {...props} open={open && known.decisions.length === 0} />
      <Questions {...props} open={open} />
    </>
  );
};

const Ratings = (props: OpenedBidProps & { readonly open: boolean }) => {
  const { lang, known, bid, open, href, refused } = props;
  const m = awardTexts[lang];
  const criteria = known.asked.criteria.filter(({ by }) => by === 'rating');
  if (criteria.length === 0) return null;
  return (
    <Section title={m.ratings} lead={m.ratingsLead} id="oceny">
      {criteria.map(({ id, name, weight }) => {
        const given = known.ratings.find((each) => each.bidId === bid.id && each.criterionId === id);
        const form =
          refused === id
            ? props.form
            : props.formOf(given ? { rating: String(given.rating), reason: given.reason } : {});
        return (
          <div key={id}>
            <h3>{m.criterion(name, weight)}</h3>
            <p>{given ? m.ratingIs(given.rating, given.reason) : m.notRated}</p>
            {open ? (
              <Form action={href(`${openedBidPath(bid.id)}/ocena`)} fields={{ criterionId: id }}>
                <NumberInput
                  form={form}
                  name="rating"
                  label={m.rating}
                  idSuffix={refused === id ? undefined : id}
                />
                <TextArea
                  form={form}
                  name="reason"
                  label={m.reason}
                  rows={2}
                  idSuffix={refused === id ? undefined : id}
                />
                <SubmitRow>
                  <Button>{m.rate(name)}</Button>
                </SubmitRow>
              </Form>
            ) : null}
          </div>
        );
      })}
    </Section>
  );
};

const Questions = (props: OpenedBidProps & { readonly open: boolean }) => {
  const { lang, known, bid, open, href, refused, now } = props;
  const m = awardTexts[lang];
  const today = localDateOf(now);
  const asked = known.clarifications.filter(({ bidId }) => bidId === bid.id);
  const form = refused === 'question' ? props.form : props.formOf({ answerUntil: addDays(today, 3) });
  if (asked.length === 0 && !open) return null;
  return (
    <Section title={m.clarifications} lead={m.clarificationsLead} id="wyjasnienia">
      {asked.map((each) => (
        <Asked key={each.id} lang={lang} asked={each} />
      ))}
      {open ? (
        <Form action={href(`${openedBidPath(bid.id)}/pytanie`)} idempotencyKey={props.idempotencyKey} guard>
          <TextArea form={form} name="question" label={m.question} rows={3} />
          <DateInput form={form} name="answerUntil" label={m.answerUntil} min={today} />
          <SubmitRow>
            <Button icon="send">{m.ask}</Button>
          </SubmitRow>
        </Form>
      ) : null}
    </Section>
  );
};

const Asked = ({ lang, asked }: { readonly lang: Lang; readonly asked: Clarification }) => {
  const m = awardTexts[lang];
  return (
    <div>
      <h3>{m.askedOn(formatInstant(asked.askedAt, lang), formatDate(asked.answerUntil, lang))}</h3>
      <Prose text={asked.question} />
      {asked.answer !== null && asked.answeredAt ? (
        <>
          <p>
            <strong>{m.answeredOn(formatInstant(asked.answeredAt, lang))}</strong>
          </p>
          <Prose text={asked.answer} />
        </>
      ) : (
        <p>{m.unanswered}</p>
      )}
    </div>
  );
};
