import { formatDate, type LocalDate } from '../../../shared/dates.js';
import {
  Button,
  DateInput,
  ErrorSummary,
  FieldRow,
  Form,
  NumberInput,
  PageHeader,
  Section,
  StatusTag,
  SubmitRow,
  Table,
  type FormState,
} from '../../../ui/index.js';
import type { TouchWindowLine } from '../touch-windows.service.js';
import { touchWindowTexts } from './touch-windows.texts.js';

const tones = { past: 'neutral', now: 'success', ahead: 'waiting' } as const;

/** The rules by which inquiries count for campaigns, and a form for a new one. */
export const TouchWindowsView = (props: {
  form: FormState;
  formKey: string;
  windows: readonly TouchWindowLine[];
  /** No window is longer; null when nothing says so. */
  keptDays: number | null;
  tomorrow: LocalDate;
  action: string;
}) => {
  const { form, windows, keptDays } = props;
  const { lang } = form;
  const m = touchWindowTexts[lang];
  return (
    <>
      <PageHeader title={m.title} lead={m.lead} />
      <Section title={m.rules}>
        {windows.length === 0 ? (
          <p>{m.none}</p>
        ) : (
          <Table
            lang={lang}
            caption={m.rules}
            captionHidden
            columns={[{ head: m.validFrom }, { head: m.days, numeric: true }, { head: m.state }]}
            rows={windows.map(({ validFrom, days, when }) => ({
              key: validFrom,
              cells: [
                formatDate(validFrom, lang),
                days,
                <StatusTag tone={tones[when]}>{m.when[when]}</StatusTag>,
              ],
            }))}
          />
        )}
      </Section>
      <Section title={m.fresh} lead={m.freshLead}>
        <Form action={props.action} idempotencyKey={props.formKey}>
          <ErrorSummary form={form} />
          <FieldRow>
            <NumberInput
              form={form}
              name="days"
              label={m.days}
              {...(keptDays !== null && { hint: m.daysHint(keptDays) })}
            />
            <DateInput
              form={form}
              name="validFrom"
              label={m.validFrom}
              hint={m.validFromHint}
              min={props.tomorrow}
            />
          </FieldRow>
          <SubmitRow>
            <Button tone="primary">{m.set}</Button>
          </SubmitRow>
        </Form>
      </Section>
    </>
  );
};
