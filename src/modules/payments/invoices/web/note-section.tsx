import { formatDate, formatInstant } from '../../../../shared/dates.js';
import {
  Button,
  ConfirmBox,
  DateInput,
  DefinitionList,
  ErrorSummary,
  Form,
  Section,
  SubmitRow,
  TextInput,
} from '../../../../ui/index.js';
import type { InvoiceViewProps } from './invoice-view.js';
import { invoiceTexts } from './invoices.texts.js';

/** What stands noted of the invoice, and the form to note it or to correct the note. */
export const NoteSection = (props: InvoiceViewProps) => {
  const {
    lang,
    known: { noted },
    note,
    chosen,
    formKey,
    href,
    paths,
  } = props;
  const m = invoiceTexts[lang];
  return (
    <Section title={noted ? m.noted : m.note} lead={noted ? undefined : m.noteHint}>
      {noted ? (
        <>
          <DefinitionList
            items={[
              { term: m.number, value: <strong>{noted.number}</strong> },
              { term: m.issuedOn, value: formatDate(noted.issuedOn, lang) },
              { term: m.ksefNumber, value: noted.ksefNumber ?? m.outside },
              { term: m.who, value: m.notedBy(noted.notedByName, formatInstant(noted.notedAt, lang)) },
            ]}
          />
          <ConfirmBox
            summary={m.withdraw}
            question={m.withdrawQuestion(noted.number)}
            action={href(`${paths.page}/wycofaj`) + chosen}
            button={m.withdrawButton}
            idempotencyKey={formKey}
          />
          <h3>{m.noteAgain}</h3>
        </>
      ) : null}
      <Form action={href(paths.page) + chosen} idempotencyKey={formKey} label={noted ? m.noteAgain : m.note}>
        <ErrorSummary form={note} />
        <TextInput form={note} name="number" label={m.number} maxlength={100} width="medium" />
        <DateInput form={note} name="issuedOn" label={m.issuedOn} />
        <TextInput
          form={note}
          name="ksefNumber"
          label={m.ksefNumber}
          hint={m.ksefNumberHint}
          width="medium"
          optional
        />
        <SubmitRow>
          <Button icon="receipt">{m.save}</Button>
        </SubmitRow>
      </Form>
    </Section>
  );
};
