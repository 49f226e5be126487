import { formatDate, formatInstant, localDateOf } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  ConfirmBox,
  ErrorSummary,
  Prose,
  Section,
  TextArea,
  type AlertTone,
} from '../../../ui/index.js';
import { confirmationPath, contractPath, deliveryPath, reviewPath } from '../contract-news.js';
import type { Contract } from '../data/contract.queries.js';
import { isOverdue, lastDayOf, mayHaveCome } from '../domain/delivery.js';
import { deliveryDays, paymentTerm } from '../terms-in-words.js';
import type { ContractViewProps } from './contract-view.js';
import { acceptancePath } from './acceptance-view.js';
import { acceptanceTexts } from './acceptance.texts.js';
import { reviewTexts } from './review.texts.js';
import { deliveryTexts } from './deliveries.texts.js';
import { contractTexts } from './contracts.texts.js';

/** Whose move it is, in a sentence, and the moves; at the end, how it ended. */
export const ContractNextStep = (props: ContractViewProps) => {
  const { lang, known } = props;
  const { contract } = known;
  const m = contractTexts[lang];
  const tooLate = props.refused && !props.actions.includes(props.refused.action);
  return (
    <>
      {tooLate && props.refused ? <ErrorSummary form={props.refused.form} /> : null}
      <Alert
        lang={lang}
        tone={toneOf(props)}
        {...((contract.state === 'active' || contract.state === 'awaiting-acceptance') && { title: m.next })}
      >
        {sentencesOf(props).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {contract.endReason ? (
          <>
            <p>
              <strong>{m.reason}:</strong>
            </p>
            <Prose text={contract.endReason} />
          </>
        ) : null}
        <Moves {...props} />
      </Alert>
    </>
  );
};

const toneOf = ({ side, known: { contract, now } }: ContractViewProps): AlertTone => {
  if (contract.state === 'completed') return 'success';
  if (contract.state === 'ended') return 'info';
  if (contract.state === 'awaiting-acceptance') return 'warning';
  const today = localDateOf(now);
  const late = isOverdue(contract.terms, today);
  return late || (side === 'buyer' && mayHaveCome(contract.terms, today)) ? 'warning' : 'info';
};

const sentencesOf = ({ lang, side, known: { contract, now } }: ContractViewProps): string[] => {
  const m = contractTexts[lang];
  const { terms, completedAt, endedAt } = contract;
  if (completedAt) {
    return [
      m.completed(formatInstant(completedAt, lang)),
      m.completedInvoice(paymentTerm(terms.paymentDays, lang)),
    ];
  }
  if (contract.state === 'awaiting-acceptance') return [acceptanceTexts[lang].waits];
  if (endedAt) return [m.ended(enderOf(contract), formatInstant(endedAt, lang))];
  const today = localDateOf(now);
  const last = lastDayOf(terms);
  const late = last && isOverdue(terms, today) ? [m.deliveryLate(formatDate(last, lang))] : [];
  const open = contract.openDeliveries > 0 ? deliveryTexts[lang].open : moveOf(side, contract, today, lang);
  return [...late, open];
};

const moveOf = (
  side: ContractViewProps['side'],
  { terms }: Contract,
  today: ReturnType<typeof localDateOf>,
  lang: Lang,
): string => {
  const m = contractTexts[lang];
  const days = deliveryDays(terms, lang);
  if (side === 'supplier') return days ? m.supplierDelivers(days) : m.supplierDeliversNoDay;
  if (!days) return m.buyerWaitsNoDay;
  return mayHaveCome(terms, today) ? m.buyerConfirms : m.buyerWaits(days);
};

const enderOf = ({ endedBy, buyerId, buyer, supplier }: Contract): string =>
  endedBy === buyerId ? buyer.name : supplier.name;

const Moves = (props: ContractViewProps) => {
  const { lang, known, deliveries, actions, mayDeliver, idempotencyKey, href } = props;
  const { contract } = known;
  const m = contractTexts[lang];
  const answer = props.side === 'buyer' && deliveries.deliveries.find(({ state }) => state === 'recorded');
  const primary =
    contract.state === 'awaiting-acceptance' ||
    contract.state === 'completed' ||
    actions.includes('complete') ||
    mayDeliver ||
    answer;
  return (
    <ActionRow>
      {contract.state === 'awaiting-acceptance' ? (
        <ActionLink tone="primary" icon="handshake" href={href(acceptancePath(contract.id))}>
          {acceptanceTexts[lang].toAcceptance}
        </ActionLink>
      ) : null}
      {answer ? (
        <ActionLink tone="primary" icon="truck" href={href(deliveryPath(answer.id))}>
          {deliveryTexts[lang].toAnswer(answer.number)}
        </ActionLink>
      ) : null}
      {contract.state === 'completed' ? (
        <ActionLink tone="primary" icon="message-square" href={href(reviewPath(contract.id))}>
          {props.side === 'buyer' ? reviewTexts[lang].toReview : reviewTexts[lang].readReview}
        </ActionLink>
      ) : null}
      {mayDeliver ? (
        <ActionLink tone="primary" icon="truck" href={href(`${contractPath(contract.id)}/dostawy`)}>
          {deliveryTexts[lang].record}
        </ActionLink>
      ) : null}
      {actions.includes('complete') ? (
        <ConfirmBox
          summary={m.complete}
          icon="circle-check"
          tone="primary"
          question={m.completeQuestion(contract.number)}
          action={href(`${contractPath(contract.id)}/zakoncz`)}
          button={m.completeButton}
          idempotencyKey={idempotencyKey}
        />
      ) : null}
      <ActionLink
        tone={primary ? 'secondary' : 'primary'}
        icon="file-check"
        href={href(confirmationPath(contract.id))}
      >
        {m.confirmation}
      </ActionLink>
    </ActionRow>
  );
};

/** The rare way out, at the end of the page. */
export const EndEarly = ({ lang, side, known, form, refused, idempotencyKey, href }: ContractViewProps) => {
  const { contract } = known;
  const m = contractTexts[lang];
  const shown = refused?.action === 'end' ? refused.form : form;
  const other = side === 'buyer' ? contract.supplier.name : contract.buyer.name;
  return (
    <Section title={m.endHeading} lead={m.endLead}>
      <ConfirmBox
        summary={m.end}
        question={m.endQuestion(contract.number, other)}
        action={href(`${contractPath(contract.id)}/rozwiaz`)}
        button={m.endButton}
        idempotencyKey={idempotencyKey}
        open={refused?.action === 'end'}
      >
        <ErrorSummary form={shown} />
        <TextArea form={shown} name="reason" label={m.endReason} rows={3} />
      </ConfirmBox>
    </Section>
  );
};
