import { formatDate, localDateOf } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import {
  Alert,
  Button,
  ErrorSummary,
  Form,
  PageHeader,
  Prose,
  RadioGroup,
  Section,
  SubmitRow,
  TextArea,
  type FormState,
} from '../../../ui/index.js';
import { contractPath, reviewPath } from '../contract-news.js';
import type { Review } from '../data/review.queries.js';
import type { ContractSide } from '../domain/policy.js';
import type { ReviewCase } from '../reviews.service.js';
import { reviewTexts } from './review.texts.js';

export type ReviewViewProps = {
  readonly lang: Lang;
  readonly side: ContractSide;
  readonly known: ReviewCase;
  readonly form: FormState;
  readonly idempotencyKey: string;
  readonly href: (path: string) => string;
};

export const reviewQuestions = ['onTime', 'asAgreed', 'orderAgain'] as const;

/** The review of a contract: the buyer writes it, the supplier replies. */
export const ReviewView = (props: ReviewViewProps) => {
  const { lang, side, known, href } = props;
  const { contract, review, mayWrite, mayReply } = known;
  const m = reviewTexts[lang];
  return (
    <>
      <PageHeader
        kicker={contract.subject}
        title={m.title}
        lead={side === 'buyer' ? m.lead(contract.supplier.name) : m.supplierLead(contract.buyer.name)}
      />
      {review?.hiddenAt ? (
        <Alert lang={lang} tone="warning">
          <p>{m.hidden}</p>
        </Alert>
      ) : null}
      {mayWrite ? <WriteForm {...props} /> : null}
      {review && !mayWrite ? <Said lang={lang} review={review} /> : null}
      {review || mayWrite ? null : (
        <Alert lang={lang} tone="info">
          <p>{contract.state === 'completed' ? m.notYet : m.tooEarly}</p>
        </Alert>
      )}
      {review?.reply && !mayReply ? (
        <Section title={m.reply}>
          <Prose text={review.reply} />
        </Section>
      ) : null}
      {mayReply ? <ReplyForm {...props} /> : null}
      <p>
        <a href={href(contractPath(contract.id))}>{m.back}</a>
      </p>
    </>
  );
};

/** What one review says, and who says it. */
export const Said = ({ lang, review }: { lang: Lang; review: Review }) => {
  const m = reviewTexts[lang];
  const day = formatDate(localDateOf(review.writtenAt), lang);
  return (
    <>
      <p>
        <strong>{m.by(review.buyerName, day)}</strong>
        <br />
        {reviewQuestions.map((question) => (review[question] ? m.said : m.notSaid)[question]).join(' · ')}
      </p>
      {review.text ? <Prose text={review.text} /> : null}
    </>
  );
};

const WriteForm = ({ lang, known: { contract }, form, idempotencyKey, href }: ReviewViewProps) => {
  const m = reviewTexts[lang];
  return (
    <Form action={href(reviewPath(contract.id))} idempotencyKey={idempotencyKey}>
      <ErrorSummary form={form} />
      {reviewQuestions.map((question) => (
        <RadioGroup
          key={question}
          form={form}
          name={question}
          label={m[question]}
          flow="inline"
          choices={[
            { value: 'yes', label: m.yes },
            { value: 'no', label: m.no },
          ]}
        />
      ))}
      <TextArea form={form} name="text" label={m.text} hint={m.textHint} rows={4} optional />
      <SubmitRow>
        <Button tone="primary" icon="send">
          {m.send}
        </Button>
      </SubmitRow>
    </Form>
  );
};

const ReplyForm = ({ lang, known: { contract }, form, idempotencyKey, href }: ReviewViewProps) => {
  const m = reviewTexts[lang];
  return (
    <Section title={m.reply}>
      <Form action={href(`${reviewPath(contract.id)}/odpowiedz`)} idempotencyKey={idempotencyKey}>
        <ErrorSummary form={form} />
        <TextArea form={form} name="text" label={m.replyLabel} hint={m.textHint} rows={4} />
        <SubmitRow>
          <Button tone="primary" icon="send">
            {m.sendReply}
          </Button>
        </SubmitRow>
      </Form>
    </Section>
  );
};
