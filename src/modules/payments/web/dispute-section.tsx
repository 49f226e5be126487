import { formatInstant } from '../../../shared/dates.js';
import {
  ActionRow,
  ConfirmBox,
  ErrorSummary,
  PostButton,
  Prose,
  Section,
  TextArea,
  Timeline,
  type Activity,
} from '../../../ui/index.js';
import { isRemindable } from '../domain/receivable-state.js';
import { reminderTones } from '../domain/reminder.js';
import { receivablePath } from '../payment-news.js';
import type { ReceivableViewProps } from './receivable-view.js';
import { paymentTexts } from './payments.texts.js';

/** What the buyer disputes and what the supplier reminded of, with either side's own moves. */
export const DisputesAndReminders = (props: ReceivableViewProps) => {
  const { lang, known, mayNote, mayDispute } = props;
  const m = paymentTexts[lang];
  const remindable = mayNote && isRemindable(known.receivable, known.today);
  const told = activitiesOf(props);
  const buyersMove = mayDispute && (known.receivable.balance > 0 || props.refused?.action === 'dispute');
  if (told.length === 0 && !buyersMove && !remindable) return null;
  return (
    <Section title={m.disputes}>
      {told.length > 0 ? <Timeline label={m.disputes} items={told} /> : null}
      {buyersMove ? <BuyersMove {...props} /> : null}
      {remindable ? <Remind {...props} /> : null}
    </Section>
  );
};

const activitiesOf = ({ lang, known: { disputes, reminders } }: ReceivableViewProps): Activity[] => {
  const m = paymentTexts[lang];
  const told = [
    ...disputes.flatMap(({ reason, openedAt, openedByName, withdrawnAt, withdrawnByName }) => [
      { at: openedAt, what: m.disputed, who: openedByName, detail: <Prose text={reason} /> },
      ...(withdrawnAt && withdrawnByName
        ? [{ at: withdrawnAt, what: m.disputeWithdrawn, who: withdrawnByName }]
        : []),
    ]),
    ...reminders.map(({ tone, at, sentByName }) => ({
      at,
      what: m.reminded[tone],
      who: sentByName ?? m.byItself,
    })),
  ].toSorted((one, other) => one.at.getTime() - other.at.getTime());
  return told.map(({ at, ...rest }) => ({
    ...{ when: formatInstant(at, lang), dateTime: at.toISOString() },
    ...rest,
  }));
};

const BuyersMove = (props: ReceivableViewProps) => {
  const { lang, known, form, refused, formKey, href } = props;
  const { id, reference, disputed } = known.receivable;
  const m = paymentTexts[lang];
  // What was typed is shown again, even if the payment was disputed or made in the meantime.
  const again = refused?.action === 'dispute';
  if (disputed && !again) {
    return (
      <ConfirmBox
        summary={m.withdraw}
        tone="primary"
        question={m.withdrawQuestion(reference)}
        action={href(`${receivablePath(id)}/uznaj`)}
        button={m.withdrawButton}
        idempotencyKey={formKey}
      />
    );
  }
  const shown = again ? refused.form : form;
  return (
    <ConfirmBox
      summary={m.dispute}
      question={m.disputeQuestion(reference)}
      action={href(`${receivablePath(id)}/zakwestionuj`)}
      button={m.disputeButton}
      idempotencyKey={formKey}
      open={again}
    >
      <ErrorSummary form={shown} />
      <TextArea form={shown} name="reason" label={m.disputeReason} rows={3} />
    </ConfirmBox>
  );
};

const Remind = ({ lang, known, formKey, href }: ReceivableViewProps) => (
  <ActionRow>
    {reminderTones.map((tone) => (
      <PostButton
        key={tone}
        action={href(`${receivablePath(known.receivable.id)}/przypomnij`)}
        fields={{ tone }}
        idempotencyKey={formKey}
        icon="bell"
      >
        {paymentTexts[lang].remind[tone]}
      </PostButton>
    ))}
  </ActionRow>
);
