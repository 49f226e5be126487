import {
  Button,
  ConfirmBox,
  EmptyState,
  ErrorSummary,
  Form,
  PostButton,
  Section,
  Select,
  SubmitRow,
  Table,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import { organisationLabels } from '../organisations.labels.js';
import type { UnitList } from '../units.service.js';
import { organisationTexts } from './organisations.texts.js';
import { AddressFields } from './registration-views.js';
import { unitTexts } from './units.texts.js';

type Props = { form: FormState; list: UnitList; mayEdit: boolean; path: string };

/** The units of a legal person, those that say they are, and a form for another. */
export const UnitsView = (props: Props) => {
  const { form, list, mayEdit, path } = props;
  const { lang } = form;
  const m = unitTexts[lang];
  const { kinds } = organisationLabels[lang];
  return (
    <>
      {list.claiming.length > 0 && (
        <Section title={m.claiming} lead={m.claimingLead}>
          <Table
            lang={lang}
            caption={m.claiming}
            captionHidden
            columns={[{ head: m.unit }, { head: m.kind }, { head: m.actions, headHidden: true }]}
            rows={list.claiming.map((unit) => ({
              key: unit.id,
              cells: [
                `${unit.name}, ${unit.town}`,
                kinds[unit.kind],
                mayEdit ? (
                  <PostButton action={`${path}/${unit.id}/polacz`} tone="secondary" small>
                    {m.link}
                  </PostButton>
                ) : null,
              ],
            }))}
          />
        </Section>
      )}
      <Section title={m.title} lead={m.lead}>
        {list.units.length === 0 ? (
          <EmptyState title={m.none} level={3} icon="building-2">
            <p>{m.noneMore}</p>
          </EmptyState>
        ) : (
          <Table
            lang={lang}
            caption={m.title}
            captionHidden
            columns={[{ head: m.unit }, { head: m.kind }, { head: m.actions, headHidden: true }]}
            rows={list.units.map((unit) => ({
              key: unit.id,
              cells: [
                `${unit.name}, ${unit.town}`,
                kinds[unit.kind],
                mayEdit ? (
                  <ConfirmBox
                    summary={m.unlink}
                    question={m.unlinkQuestion(unit.name)}
                    action={`${path}/${unit.id}/odlacz`}
                    button={m.unlink}
                  />
                ) : null,
              ],
            }))}
          />
        )}
      </Section>
      {mayEdit && <AddUnit {...props} />}
    </>
  );
};

const AddUnit = ({ form, list, path }: Props) => {
  const { lang } = form;
  const m = organisationTexts[lang];
  const { kinds } = organisationLabels[lang];
  return (
    <Section title={unitTexts[lang].add}>
      <Form action={path} guard>
        <ErrorSummary form={form} />
        <Select
          form={form}
          name="kind"
          label={m.kind}
          options={list.kinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
        />
        <TextInput form={form} name="organisationName" label={m.organisationName} />
        <TextInput form={form} name="regon" label={m.regon} optional inputmode="numeric" width="medium" />
        <AddressFields form={form} />
        <SubmitRow>
          <Button tone="primary">{unitTexts[lang].addButton}</Button>
        </SubmitRow>
      </Form>
    </Section>
  );
};
