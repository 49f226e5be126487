import { formatInstant } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import {
  ActionRow,
  Alert,
  ConfirmBox,
  ErrorSummary,
  PostButton,
  Prose,
  Select,
  TextArea,
  type FormState,
} from '../../../../ui/index.js';
import { declineCauses, type DeclineCause } from '../domain/decline-causes.js';
import { invitationLabels } from '../invitations.labels.js';
import { opportunityTexts } from './opportunities.texts.js';

/** Which form of the page came back refused, and as what. */
export type RefusedAnswer = { readonly of: 'decline' | 'ask'; readonly form: FormState } | null;

/** What the supplier has answered so far, and whether it still can. */
export type Answered = {
  readonly running: boolean;
  /** False when all members are asked: then there is nothing to answer but by a bid. */
  readonly invited: boolean;
  readonly deadline: Date;
  readonly comingAt: Date | null;
  readonly declinedAt: Date | null;
  readonly declineReason: string | null;
  readonly declineCause: DeclineCause | null;
};

type Props = {
  readonly lang: Lang;
  readonly answered: Answered;
  readonly fresh: FormState;
  readonly refused: RefusedAnswer;
  readonly mayAnswer: boolean;
  /** Where the answers are posted to. */
  readonly takePartAction: string;
  readonly declineAction: string;
  /** What goes with every form, as the token of a personal link. */
  readonly fields?: Readonly<Record<string, string>>;
};

/** Whose move it is, and the two words that one can say before a bid. */
export const AnswerView = (props: Props) => {
  const { lang, answered, fields = {} } = props;
  const m = opportunityTexts[lang];
  const refused = props.refused?.of === 'decline' ? props.refused.form : null;
  const form = refused ?? props.fresh;
  const asks = answered.running && answered.invited && props.mayAnswer;
  const tone = answered.running && !answered.declinedAt ? 'warning' : 'info';
  return (
    <Alert lang={lang} tone={tone} title={m.next}>
      <p>{sentenceOf(answered, lang)}</p>
      {answered.running ? <p>{m.sealed}</p> : null}
      <Reason lang={lang} answered={answered} />
      {asks ? (
        <ActionRow>
          {answered.comingAt ? null : (
            <PostButton action={props.takePartAction} fields={fields} tone="primary" icon="check">
              {m.takePart}
            </PostButton>
          )}
          {answered.declinedAt ? null : (
            <ConfirmBox
              summary={m.decline}
              question={m.declineQuestion}
              action={props.declineAction}
              button={m.declineButton}
              fields={fields}
              open={refused !== null}
            >
              <ErrorSummary form={form} />
              <Select
                form={form}
                name="cause"
                label={invitationLabels[lang].cause}
                optional
                options={declineCauses.map((value) => ({
                  value,
                  label: invitationLabels[lang].causes[value],
                }))}
              />
              <TextArea form={form} name="reason" label={invitationLabels[lang].reason} rows={3} />
            </ConfirmBox>
          )}
        </ActionRow>
      ) : null}
    </Alert>
  );
};

const sentenceOf = ({ running, invited, deadline, comingAt, declinedAt }: Answered, lang: Lang): string => {
  const m = opportunityTexts[lang];
  const until = formatInstant(deadline, lang);
  if (!running) return m.nextOver;
  if (declinedAt) return m.nextDeclined;
  if (comingAt) return m.nextComing(until);
  return invited ? m.nextInvited(until) : m.nextOpen(until);
};

const Reason = ({ lang, answered: { declineReason, declineCause } }: Pick<Props, 'lang' | 'answered'>) =>
  declineReason ? (
    <>
      {declineCause && declineCause !== 'other' ? <p>{invitationLabels[lang].causes[declineCause]}</p> : null}
      <Prose text={declineReason} />
    </>
  ) : null;
