import { formatInstant } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  Button,
  ConfirmBox,
  ErrorSummary,
  Form,
  PageHeader,
  Section,
  SubmitRow,
  Table,
  TextInput,
  type FormState,
} from '../../../../ui/index.js';
import type { ShownPayoutChange } from '../payout-answers.js';
import { payoutTexts } from './payout-change.texts.js';

type Props = {
  readonly form: FormState;
  /** The end of the number in use; null for none. */
  readonly present: string | null;
  readonly changes: readonly ShownPayoutChange[];
  readonly anythingDue: boolean;
  readonly owners: number;
  readonly accountId: string;
  readonly path: string;
  readonly peopleHref: string;
  readonly formKey: string;
};

/** Where owners give the account, and see, confirm and stop every change of where the money goes. */
export const PayoutChangeView = (props: Props) => {
  const { form, present, changes } = props;
  const { lang } = form;
  const m = payoutTexts[lang];
  const first = changes.every(({ kind }) => kind !== 'bank-account') && present === null;
  const open = openOf(changes);
  return (
    <>
      <PageHeader title={m.title} lead={first ? m.firstLead : m.lead} />
      <ErrorSummary form={form} />
      {open.map((change) => (
        <OpenChange key={change.id} {...props} change={change} />
      ))}
      {open.some(({ kind }) => kind === 'bank-account') ? null : <AskForm {...props} first={first} />}
      {changes.length > 0 ? <History lang={lang} changes={changes} /> : null}
    </>
  );
};

/** Those that wait, at most one of each kind. */
export const openOf = (changes: readonly ShownPayoutChange[]): ShownPayoutChange[] =>
  changes.filter(({ state }) => state !== 'used' && state !== 'withdrawn');

const AskForm = ({ form, present, first, anythingDue, path, formKey }: Props & { first: boolean }) => {
  const m = payoutTexts[form.lang];
  return (
    <>
      {first ? null : (
        <p>
          {m.present}: <strong class="figures">{present ?? m.none}</strong>
        </p>
      )}
      {anythingDue && !first ? (
        <Alert lang={form.lang} tone="info">
          <p>{m.dueNote}</p>
        </Alert>
      ) : null}
      <Form action={path} label={m.title} idempotencyKey={formKey}>
        <TextInput
          form={form}
          name="nrb"
          label={m.number}
          hint={m.numberHint}
          inputmode="numeric"
          autocomplete="off"
          width="medium"
        />
        <SubmitRow>
          <Button tone="primary">{first ? m.askFirst : m.ask}</Button>
        </SubmitRow>
      </Form>
    </>
  );
};

const OpenChange = (props: Props & { readonly change: ShownPayoutChange }) => {
  const { form, change, owners, accountId, path, formKey, peopleHref } = props;
  const { lang } = form;
  const m = payoutTexts[lang];
  const mayConfirm = change.confirmedAt === null && change.requestedBy !== accountId;
  return (
    <>
      <Alert lang={lang} tone={change.state === 'frozen' ? 'warning' : 'info'} title={m.open}>
        <p>
          {m.to[change.kind](change.to)} {m.from(change.from ?? m.none)}
        </p>
        <p>{stateSentence(lang, change)}</p>
        <p>{m.by(change.requestedByName, formatInstant(change.requestedAt, lang))}</p>
        {change.confirmedByName ? <p>{m.confirmedBy(change.confirmedByName)}</p> : null}
        {change.state === 'frozen' && owners < 2 ? (
          <>
            <p>{m.onlyOwner}</p>
            <ActionRow>
              <ActionLink href={peopleHref}>{m.people}</ActionLink>
            </ActionRow>
          </>
        ) : null}
      </Alert>
      <ActionRow>
        {mayConfirm ? (
          <ConfirmBox
            tone="primary"
            summary={m.confirm}
            question={m.confirmQuestion(change.to)}
            action={`${path}/${change.id}/potwierdz`}
            button={m.confirm}
            idempotencyKey={formKey}
          />
        ) : null}
        <ConfirmBox
          summary={m.withdraw}
          question={m.withdrawQuestion}
          action={`${path}/${change.id}/wycofaj`}
          button={m.withdraw}
          idempotencyKey={formKey}
        />
      </ActionRow>
    </>
  );
};

/** When an open change will be used, or what holds it back. */
export const stateSentence = (lang: Lang, { state, usableAt }: ShownPayoutChange): string => {
  const m = payoutTexts[lang];
  const when = formatInstant(usableAt, lang);
  if (state === 'frozen') return m.frozen(when);
  return state === 'ready' ? m.ready : m.waiting(when);
};

const History = ({ lang, changes }: { lang: Lang; changes: readonly ShownPayoutChange[] }) => {
  const m = payoutTexts[lang];
  return (
    <Section title={m.history}>
      <Table
        lang={lang}
        caption={m.history}
        captionHidden
        columns={[{ head: m.columns.asked }, { head: m.columns.what }, { head: m.columns.state }]}
        rows={changes.map((change) => ({
          key: change.id,
          cells: [
            `${formatInstant(change.requestedAt, lang)}, ${change.requestedByName}`,
            `${m.kinds[change.kind]}: ${m.change(change.from ?? m.none, change.to)}`,
            outcome(lang, change),
          ],
        }))}
      />
    </Section>
  );
};

const outcome = (lang: Lang, change: ShownPayoutChange): string => {
  const m = payoutTexts[lang];
  const { state, usedAt, withdrawnAt, withdrawnByName, confirmedByName } = change;
  const at = usedAt ?? withdrawnAt;
  return [
    [m.states[state], at && formatInstant(at, lang)].filter(Boolean).join(' '),
    ...(withdrawnByName ? [withdrawnByName] : []),
    ...(confirmedByName ? [m.confirmedBy(confirmedByName)] : []),
  ].join(', ');
};
