import type { Lang } from '../../../../shared/lang.js';
import {
  ActionRow,
  Alert,
  Button,
  Checkbox,
  ConfirmBox,
  ErrorSummary,
  FieldRow,
  Form,
  NumberInput,
  PageHeader,
  RadioGroup,
  Section,
  SubmitRow,
  TextInput,
  type FormState,
} from '../../../../ui/index.js';
import { isAsking } from '../../procedures/domain/procedure-states.js';
import type { MemberLine } from '../data/matching.queries.js';
import { listPath } from '../invitation-news.js';
import { remindableOf, type InvitationList } from '../invitations.service.js';
import type { Suggestion, UnitCoverage } from '../matching.service.js';
import type { CategoryNames } from '../reason-words.js';
import { SearchView, SuggestionsView } from './choose-view.js';
import { CoverageView } from './coverage-view.js';
import { invitationTexts } from './invitations.texts.js';
import { ListView } from './list-view.js';

export type InvitationForms = 'choose' | 'plan' | 'outside' | 'step';

type Props = {
  readonly lang: Lang;
  readonly categories: CategoryNames;
  readonly list: InvitationList;
  readonly suggestions: readonly Suggestion[];
  readonly coverage: readonly UnitCoverage[];
  readonly words: string | null;
  readonly found: readonly MemberLine[];
  readonly mayWrite: boolean;
  /** What a form starts from. */
  readonly fresh: (values?: FormState['values']) => FormState;
  readonly refused: { readonly of: InvitationForms; readonly form: FormState } | null;
  readonly idempotencyKey: string;
  readonly href: (path: string) => string;
};

/** Whom a procedure asks: whose move it is, the list, and the ways to put somebody on it. */
export const InvitationsView = (props: Props) => {
  const { lang, list, refused } = props;
  const m = invitationTexts[lang];
  const { procedure, now } = list;
  const open = props.mayWrite && (procedure.state === 'draft' || isAsking(procedure, now));
  const formOf = (of: InvitationForms) => (refused?.of === of ? refused.form : props.fresh());
  const id = procedure.id;
  const choose = { ...props, procedureId: id, form: formOf('choose') };
  return (
    <>
      {refused?.of === 'step' ? <ErrorSummary form={refused.form} /> : null}
      <PageHeader kicker={procedure.number ?? m.draft} title={m.title} lead={m.lead} />
      <NextStep {...props} />
      <ListView {...props} procedureId={id} lines={list.lines} mayWrite={open} />
      {open ? (
        <>
          {/* One list to tick at a time. */}
          {props.words === null ? <SuggestionsView {...choose} /> : null}
          <CoverageView lang={lang} coverage={props.coverage} />
          <SearchView {...choose} />
          <OutsideForm {...props} form={formOf('outside')} />
          <PlanForm {...props} form={refused?.of === 'plan' ? refused.form : props.fresh(planValues(list))} />
        </>
      ) : null}
    </>
  );
};

const planValues = ({ plan }: InvitationList) => ({
  size: String(plan.size),
  wanted: String(plan.wanted),
  ...(plan.automatic && { automatic: 'on' }),
});

const NextStep = ({ lang, list, mayWrite, idempotencyKey, href }: Props) => {
  const m = invitationTexts[lang];
  const { procedure, lines, plan, now } = list;
  const waiting = lines.filter(({ invitedAt }) => invitedAt === null).length;
  const asking = isAsking(procedure, now);
  const remindable = asking ? remindableOf(lines, procedure, now).length : 0;
  const next = Math.min(waiting, plan.size);
  const path = listPath(procedure.id);
  const sentence = () => {
    if (procedure.state !== 'draft' && !asking) return m.nextClosed;
    if (lines.length === 0) return m.nextEmpty;
    if (procedure.state === 'draft') return m.nextDraft(plan.size);
    return waiting > 0 ? m.nextWaiting(waiting) : m.nextAll;
  };
  return (
    <Alert lang={lang} tone={asking && waiting > 0 ? 'warning' : 'info'} title={m.next}>
      <p>{sentence()}</p>
      {mayWrite && asking ? (
        <ActionRow>
          {next > 0 ? (
            <ConfirmBox
              summary={m.invite}
              tone="primary"
              icon="send"
              question={m.inviteQuestion(next)}
              action={href(`${path}/tura`)}
              button={m.inviteButton}
              idempotencyKey={`${idempotencyKey}-t`}
            />
          ) : null}
          {remindable > 0 ? (
            <ConfirmBox
              summary={m.remind}
              tone="primary"
              icon="bell"
              question={m.remindQuestion(remindable)}
              action={href(`${path}/przypomnij`)}
              button={m.remindButton}
              idempotencyKey={`${idempotencyKey}-r`}
            />
          ) : null}
        </ActionRow>
      ) : null}
    </Alert>
  );
};

type FormProps = Props & { readonly form: FormState };

const OutsideForm = ({ lang, list, form, idempotencyKey, href }: FormProps) => {
  const m = invitationTexts[lang];
  return (
    <Section title={m.outsideTitle} lead={m.outsideLead} id="spoza-klastra">
      <Form
        action={href(`${listPath(list.procedure.id)}/spoza-klastra`)}
        idempotencyKey={`${idempotencyKey}-o`}
        label={m.outsideTitle}
      >
        <ErrorSummary form={form} />
        <TextInput form={form} name="name" label={m.firm} width="medium" />
        <TextInput
          form={form}
          name="email"
          label={m.email}
          hint={m.emailHint}
          type="email"
          autocomplete="off"
          width="medium"
        />
        <TextInput form={form} name="nip" label={m.nip} inputmode="numeric" width="short" optional />
        <RadioGroup
          form={'lang' in form.values ? form : { ...form, values: { ...form.values, lang: 'pl' } }}
          name="lang"
          label={m.lang}
          flow="inline"
          choices={[
            { value: 'pl', label: m.polish },
            { value: 'en', label: m.english },
          ]}
        />
        <SubmitRow>
          <Button>{m.addOutside}</Button>
        </SubmitRow>
      </Form>
    </Section>
  );
};

const PlanForm = ({ lang, list, form, href }: FormProps) => {
  const m = invitationTexts[lang];
  return (
    <Section title={m.plan} lead={m.planLead} id="tury">
      <Form action={href(`${listPath(list.procedure.id)}/plan`)} label={m.plan}>
        <ErrorSummary form={form} />
        <FieldRow>
          <NumberInput form={form} name="size" label={m.size} width="short" />
          <NumberInput form={form} name="wanted" label={m.wanted} width="short" />
        </FieldRow>
        <Checkbox form={form} name="automatic" label={m.automatic} />
        <SubmitRow>
          <Button>{m.savePlan}</Button>
        </SubmitRow>
      </Form>
    </Section>
  );
};
