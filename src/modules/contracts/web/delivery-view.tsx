import { formatDate, formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { formatQuantity } from '../../../shared/money.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  Button,
  ConfirmBox,
  DateInput,
  DefinitionList,
  ErrorSummary,
  FileList,
  Form,
  PageHeader,
  Prose,
  RadioGroup,
  Section,
  SubmitRow,
  Table,
  TextArea,
  type FormState,
} from '../../../ui/index.js';
import { fileItemOf } from '../../conversations/index.js';
import { contractPath, deliveryPath } from '../contract-news.js';
import type { DeliveryCase } from '../deliveries.service.js';
import { deliveryAnswers } from '../domain/delivery-states.js';
import type { ContractSide } from '../domain/policy.js';
import { DeliveryTag } from './delivery-tag.js';
import { deliveryTexts } from './deliveries.texts.js';

export type DeliveryViewProps = {
  readonly lang: Lang;
  readonly side: ContractSide;
  readonly known: DeliveryCase;
  /** Whether the reader may decide anything of it now. */
  readonly mayAct: boolean;
  readonly form: FormState;
  readonly idempotencyKey: string;
  readonly href: (path: string) => string;
};

/** One delivery for either party: what came, what the buyer says, what comes next. */
export const DeliveryView = (props: DeliveryViewProps) => {
  const { lang, side, known, mayAct, href } = props;
  const { contract, delivery, files } = known;
  const m = deliveryTexts[lang];
  const waits = delivery.state === 'recorded' && mayAct;
  return (
    <>
      <PageHeader
        kicker={m.toContract(contract.number)}
        title={m.delivery(delivery.number)}
        lead={contract.subject}
        meta={<DeliveryTag lang={lang} state={delivery.state} />}
      />
      <NextStep {...props} />
      {waits && side === 'buyer' ? <AnswerForm {...props} /> : null}
      <Section title={m.lines}>
        <Table
          lang={lang}
          caption={m.lines}
          captionHidden
          columns={[{ head: m.item }, { head: m.quantity, numeric: true }, { head: m.unit }]}
          rows={delivery.lines.map(({ position, quantity }) => ({
            key: String(position),
            cells: [
              contract.lines[position]?.name,
              formatQuantity(quantity, lang),
              contract.lines[position]?.unit,
            ],
          }))}
        />
        <Facts {...props} />
        <FileList label={m.files} files={files.map((file) => fileItemOf(file, lang, href))} />
      </Section>
      <ActionRow>
        <ActionLink icon="arrow-left" href={href(contractPath(contract.id))}>
          {m.back}
        </ActionLink>
        {waits && side === 'supplier' ? <Withdraw {...props} /> : null}
      </ActionRow>
    </>
  );
};

const sentenceOf = ({ lang, side, known: { delivery } }: DeliveryViewProps): string => {
  const m = deliveryTexts[lang];
  const day = delivery.dueOn ? formatDate(delivery.dueOn, lang) : '';
  switch (delivery.state) {
    case 'recorded':
      return side === 'buyer' ? m.buyerAnswers : m.supplierWaits;
    case 'changes-requested':
      return side === 'buyer' ? m.buyerWaits(day) : m.supplierChanges(day);
    case 'replaced':
      return m.replacedNow;
    case 'withdrawn':
      return m.withdrawnNow;
    default:
      return m.settled;
  }
};

const NextStep = (props: DeliveryViewProps) => {
  const { lang, side, known, mayAct, href } = props;
  const { contract, delivery } = known;
  const m = deliveryTexts[lang];
  const anew = delivery.state === 'changes-requested' && side === 'supplier' && mayAct;
  return (
    <Alert
      lang={lang}
      tone={delivery.state === 'changes-requested' ? 'warning' : delivery.sha256 ? 'success' : 'info'}
      title={m.next}
    >
      <p>{sentenceOf(props)}</p>
      <ActionRow>
        {anew ? (
          <ActionLink tone="primary" icon="truck" href={href(`${contractPath(contract.id)}/dostawy`)}>
            {m.recordAgain}
          </ActionLink>
        ) : null}
        {delivery.sha256 ? (
          <ActionLink icon="file-check" href={href(`${deliveryPath(delivery.id)}/protokol.pdf`)}>
            {m.protocol}
          </ActionLink>
        ) : null}
      </ActionRow>
    </Alert>
  );
};

const Facts = ({ lang, known: { delivery } }: DeliveryViewProps) => {
  const m = deliveryTexts[lang];
  const { answeredAt, answeredByName, answerText, dueOn, remarks } = delivery;
  return (
    <DefinitionList
      items={[
        { term: m.deliveredOn, value: formatDate(delivery.deliveredOn, lang) },
        { term: m.remarks, value: remarks ? <Prose text={remarks} /> : null },
        {
          term: m.recordedBy,
          value: m.by(delivery.recordedByName, formatInstant(delivery.recordedAt, lang)),
        },
        {
          term: m.answeredBy,
          value: answeredAt && answeredByName ? m.by(answeredByName, formatInstant(answeredAt, lang)) : null,
        },
        {
          term: dueOn ? m.changes : m.buyersWords,
          value: answerText ? <Prose text={answerText} /> : null,
        },
        { term: m.dueOn, value: dueOn && formatDate(dueOn, lang) },
        {
          term: m.replacedBy,
          value: delivery.replacedByNumber && m.delivery(delivery.replacedByNumber),
        },
        { term: m.digest, value: delivery.sha256 ? <code>{delivery.sha256}</code> : null },
      ]}
    />
  );
};

const AnswerForm = ({ lang, known: { delivery }, form, idempotencyKey, href }: DeliveryViewProps) => {
  const m = deliveryTexts[lang];
  return (
    <Section title={m.answer}>
      <Form action={href(`${deliveryPath(delivery.id)}/odbior`)} idempotencyKey={idempotencyKey}>
        <ErrorSummary form={form} />
        <RadioGroup
          form={form}
          name="answer"
          label={m.answer}
          labelHidden
          choices={deliveryAnswers.map((answer) => ({
            value: answer,
            label: m.answers[answer],
            ...(answer === 'request-changes' && { hint: m.changesHint }),
          }))}
        />
        <TextArea form={form} name="text" label={m.text} hint={m.textHint} rows={4} optional />
        <DateInput form={form} name="dueOn" label={m.changesBy} hint={m.changesByHint} optional />
        <SubmitRow>
          <Button tone="primary" icon="file-check">
            {m.sendAnswer}
          </Button>
        </SubmitRow>
      </Form>
    </Section>
  );
};

const Withdraw = ({ lang, known: { delivery }, idempotencyKey, href }: DeliveryViewProps) => {
  const m = deliveryTexts[lang];
  return (
    <ConfirmBox
      summary={m.withdraw}
      question={m.withdrawQuestion(delivery.number)}
      action={href(`${deliveryPath(delivery.id)}/wycofaj`)}
      button={m.withdrawButton}
      idempotencyKey={idempotencyKey}
    />
  );
};
