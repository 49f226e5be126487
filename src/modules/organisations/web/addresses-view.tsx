import {
  Button,
  ConfirmBox,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  RadioGroup,
  Section,
  SubmitRow,
  Table,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import type { AddressLine } from '../data/facts.queries.js';
import { addressTexts } from './addresses.texts.js';

type Props = { form: FormState; addresses: readonly AddressLine[]; mayEdit: boolean; path: string };

/** Addresses besides the seat, and a form for another. */
export const AddressesView = (props: Props) => {
  const { form, addresses, mayEdit, path } = props;
  const { lang } = form;
  const m = addressTexts[lang];
  return (
    <>
      <Section title={m.title} lead={m.lead}>
        {addresses.length === 0 ? (
          <EmptyState title={m.none} level={3} icon="map-pin">
            <p>{m.noneMore}</p>
          </EmptyState>
        ) : (
          <Table
            lang={lang}
            caption={m.title}
            captionHidden
            columns={[
              { head: m.place },
              { head: m.purpose },
              { head: m.address },
              ...(mayEdit ? [{ head: m.actions, headHidden: true }] : []),
            ]}
            rows={addresses.map((address) => ({
              key: address.id,
              cells: [
                address.label,
                m.purposes[address.purpose],
                <span>
                  {`${address.street}, ${address.postCode} ${address.town}`}
                  {address.note && (
                    <>
                      <br />
                      <small>{address.note}</small>
                    </>
                  )}
                </span>,
                ...(mayEdit
                  ? [
                      <ConfirmBox
                        summary={m.remove}
                        question={m.removeQuestion(address.label)}
                        action={`${path}/${address.id}/usun`}
                        button={m.remove}
                      />,
                    ]
                  : []),
              ],
            }))}
          />
        )}
      </Section>
      {mayEdit && <AddAddress {...props} />}
    </>
  );
};

const AddAddress = ({ form, path }: Props) => {
  const m = addressTexts[form.lang];
  return (
    <Section title={m.add}>
      <Form action={path} guard>
        <ErrorSummary form={form} />
        <RadioGroup
          form={form}
          name="purpose"
          label={m.purpose}
          choices={[
            { value: 'delivery', label: m.purposes.delivery, hint: m.deliveryHint },
            { value: 'correspondence', label: m.purposes.correspondence, hint: m.correspondenceHint },
          ]}
        />
        <TextInput form={form} name="label" label={m.label} hint={m.labelHint} width="medium" />
        <TextInput form={form} name="street" label={m.street} width="medium" />
        <FieldRow>
          <TextInput form={form} name="postCode" label={m.postCode} width="short" />
          <TextInput form={form} name="town" label={m.town} width="medium" />
        </FieldRow>
        <TextInput form={form} name="note" label={m.note} hint={m.noteHint} optional />
        <SubmitRow>
          <Button tone="primary">{m.addButton}</Button>
        </SubmitRow>
      </Form>
    </Section>
  );
};
