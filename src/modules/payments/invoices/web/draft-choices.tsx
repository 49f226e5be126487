import {
  CheckboxGroup,
  Button,
  DateInput,
  ErrorSummary,
  Form,
  Section,
  SubmitRow,
  TextInput,
} from '../../../../ui/index.js';
import type { InvoiceViewProps } from './invoice-view.js';
import { invoiceTexts } from './invoices.texts.js';

/** What the supplier decides for the draft; only what concerns this invoice is asked. */
export const ChoicesForm = ({ lang, known: { draft, warnings }, choices, href, paths }: InvoiceViewProps) => {
  const m = invoiceTexts[lang];
  const { lines, recipient } = draft;
  const large = warnings.some(({ kind }) => kind === 'split-payment' || kind === 'split-payment-marked');
  return (
    <Section title={m.choose} lead={m.chooseHint}>
      <Form action={href(paths.page)} method="get" label={m.choose}>
        <ErrorSummary form={choices} />
        <TextInput
          form={choices}
          name="numer"
          label={m.number}
          hint={m.numberHint}
          maxlength={100}
          width="medium"
          optional
        />
        <DateInput form={choices} name="dzien" label={m.issuedOn} />
        <TextInput
          form={choices}
          name="zamowienie"
          label={m.order}
          hint={m.orderHint}
          maxlength={100}
          width="medium"
          optional
        />
        {lines.some(({ vat }) => vat === 'zw') ? (
          <TextInput
            form={choices}
            name="podstawa"
            label={m.basis}
            hint={m.basisHint}
            maxlength={200}
            optional
          />
        ) : null}
        {large ? (
          <CheckboxGroup
            form={choices}
            name="zal15"
            label={m.annex15}
            hint={m.annex15Hint}
            choices={lines.map(({ name }, at) => ({ value: String(at + 1), label: name }))}
            optional
          />
        ) : null}
        {recipient ? (
          <TextInput
            form={choices}
            name="odbiorca"
            label={m.recipientId}
            hint={m.recipientIdHint}
            width="medium"
            optional
          />
        ) : null}
        <SubmitRow>
          <Button>{m.show}</Button>
        </SubmitRow>
      </Form>
    </Section>
  );
};
