import { formatMoney, type Grosze } from '../../../shared/money.js';
import {
  Button,
  ErrorSummary,
  Form,
  MoneyInput,
  PageHeader,
  RadioGroup,
  SearchBox,
  SubmitRow,
  TextArea,
  type FormState,
} from '../../../ui/index.js';
import { shareTexts } from './share.texts.js';

type Member = { readonly organisationId: string; readonly name: string; readonly town: string };

type AskProps = {
  readonly form: FormState;
  readonly formKey: string;
  readonly contract: { readonly number: string; readonly subject: string };
  /** The most that may be asked for, in grosze net. */
  readonly most: Grosze;
  readonly members: readonly Member[];
  /** Whether there are others, to be found by their name. */
  readonly more: boolean;
  readonly query: string;
  readonly searchAction: string;
  readonly action: string;
  readonly backHref: string;
};

/** The lead chooses a member and says what it is to do, and for how much. */
export const ShareAskView = (props: AskProps) => {
  const { form, contract, members, query } = props;
  const m = shareTexts[form.lang];
  return (
    <>
      <PageHeader title={m.add} kicker={contract.subject} lead={m.addLead(contract.number)} />
      <SearchBox
        lang={form.lang}
        id="partner-search"
        action={props.searchAction}
        name="szukaj"
        query={query}
        label={m.findPartner}
        placeholder={m.findHint}
      />
      {members.length === 0 ? <p>{m.noneFound}</p> : null}
      <Form action={props.action} idempotencyKey={props.formKey} guard>
        <ErrorSummary form={form} />
        <RadioGroup
          form={form}
          name="partnerId"
          label={m.choose}
          {...(props.more && { hint: m.chooseMore })}
          choices={members.map(({ organisationId, name, town }) => ({
            value: organisationId,
            label: `${name}, ${town}`,
          }))}
        />
        <Fields form={form} most={props.most} />
        <SubmitRow>
          <Button tone="primary" icon="send">
            {m.send}
          </Button>
          <a href={props.backHref}>{m.back}</a>
        </SubmitRow>
      </Form>
    </>
  );
};

type ChangeProps = Pick<AskProps, 'form' | 'formKey' | 'most' | 'action' | 'backHref'> & {
  readonly partner: string;
  readonly subject: string;
};

/** The lead says anew what a partner is to do, and for how much. */
export const ShareChangeView = ({ form, formKey, most, partner, subject, action, backHref }: ChangeProps) => {
  const m = shareTexts[form.lang];
  return (
    <>
      <PageHeader title={m.change} kicker={subject} lead={m.changeLead(partner)} />
      <Form action={action} idempotencyKey={formKey} guard>
        <ErrorSummary form={form} />
        <Fields form={form} most={most} />
        <SubmitRow>
          <Button tone="primary" icon="send">
            {m.changeSend}
          </Button>
          <a href={backHref}>{m.backToShare}</a>
        </SubmitRow>
      </Form>
    </>
  );
};

const Fields = ({ form, most }: { form: FormState; most: Grosze }) => {
  const m = shareTexts[form.lang];
  return (
    <>
      <TextArea form={form} name="work" label={m.workLabel} hint={m.workHint} rows={3} maxlength={300} />
      <MoneyInput form={form} name="net" label={m.netLabel} hint={m.netHint(formatMoney(most, form.lang))} />
    </>
  );
};
