import { formatDate, localDateOf } from '../../../shared/dates.js';
import { formatMoney } from '../../../shared/money.js';
import {
  ActionRow,
  Alert,
  Button,
  ConfirmBox,
  DefinitionList,
  ErrorSummary,
  Form,
  MoneyInput,
  PageHeader,
  RadioGroup,
  Section,
  SubmitRow,
  TextArea,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import type { ClosingCase } from '../closings.js';
import { closingTexts } from './closing.texts.js';

/** What a side has said of how a matter ended, and the form to say it; the same for inquiries and procedures. */
export const ClosingView = (props: {
  readonly form: FormState;
  readonly known: ClosingCase;
  readonly action: string;
  readonly mayWrite: boolean;
}) => {
  const { form, known, action, mayWrite } = props;
  const { lang } = form;
  const m = closingTexts[lang];
  const { closing } = known;
  return (
    <div class="narrow">
      <PageHeader title={m.title} kicker={known.subject} lead={m.lead} />
      <ErrorSummary form={form} />
      {closing ? (
        <Section title={m.endings[closing.ending]}>
          <DefinitionList
            items={[
              { term: m.partner[known.side], value: closing.partner },
              { term: m.net, value: closing.net === null ? null : formatMoney(closing.net, lang) },
              { term: m.note, value: closing.note },
            ]}
          />
          <p>{m.recorded(formatDate(localDateOf(closing.recordedAt), lang))}</p>
        </Section>
      ) : null}
      {known.endings.length === 0 ? (
        <Alert lang={lang} tone="info">
          <p>{m.goesOn}</p>
        </Alert>
      ) : null}
      {known.endings.length > 0 && mayWrite ? (
        <Form action={action} guard>
          <RadioGroup
            form={form}
            name="ending"
            label={m.ending}
            choices={known.endings.map((value) => ({ value, label: m.endings[value] }))}
          />
          <TextInput
            form={form}
            name="partner"
            label={m.partner[known.side]}
            optional
            width="medium"
            maxlength={200}
          />
          <MoneyInput form={form} name="net" label={m.net} optional />
          <TextArea form={form} name="note" label={m.note} rows={3} optional />
          <SubmitRow>
            <Button tone="primary">{m.save}</Button>
          </SubmitRow>
        </Form>
      ) : null}
      {closing && mayWrite ? (
        <ActionRow>
          <ConfirmBox
            summary={m.remove}
            question={m.removeQuestion}
            action={`${action}/usun`}
            button={m.remove}
          />
        </ActionRow>
      ) : null}
    </div>
  );
};

/** What the form is filled in with: what was said, or the one thing that there is to say. */
export const closingValues = ({ closing, endings }: ClosingCase): FormState['values'] => ({
  ending: closing?.ending ?? (endings.length === 1 ? endings[0]! : ''),
  partner: closing?.partner ?? '',
  net: closing && closing.net !== null ? formatMoney(closing.net, 'pl').replace(/\s*zł$/, '') : '',
  note: closing?.note ?? '',
});
