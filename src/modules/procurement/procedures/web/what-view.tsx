import {
  ActionRow,
  Button,
  CheckboxGroup,
  DateInput,
  FieldRow,
  Fieldset,
  HiddenFields,
  NumberInput,
  RadioGroup,
  TextArea,
  TextInput,
  type FormState,
} from '../../../../ui/index.js';
import type { CategoryLine, PublicCard } from '../../../catalog/index.js';
import { procedureKinds } from '../domain/procedure-states.js';
import { procedureLabels } from '../procedures.labels.js';
import { countOf } from './wizard-rows.js';
import { StepForm, type FrameProps } from './wizard-frame.js';
import { wizardTexts } from './wizard.texts.js';

/** How many rows a form shows beside the filled ones, by list. */
export type Extra = Readonly<Record<string, number>>;

type WhatProps = FrameProps & {
  readonly action: string;
  readonly revision: number | null;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly categories: readonly CategoryLine[];
  readonly extra: Extra;
  /** What a search of the catalogue found; null when nobody searched. */
  readonly found: readonly PublicCard[] | null;
};

/** Step 1: what is asked for. */
export const WhatView = (props: WhatProps) => {
  const { form, categories, extra } = props;
  const { lang } = form;
  const m = wizardTexts[lang];
  const hints = { quotation: m.quotationHint, consultation: m.consultationHint };
  const lots = Math.max(1, countOf(form.values, 'lots')) + (extra['lots'] ?? 0);
  return (
    <StepForm {...props}>
      <RadioGroup
        form={form}
        name="kind"
        label={m.kind}
        choices={procedureKinds.map((kind) => ({
          ...{ value: kind, label: procedureLabels[lang].kinds[kind], hint: hints[kind] },
        }))}
      />
      <TextInput form={form} name="subject" label={m.subject} hint={m.subjectHint} maxlength={150} />
      <TextArea form={form} name="description" label={m.description} hint={m.descriptionHint} rows={7} />
      <CheckboxGroup
        form={form}
        name="categories"
        label={m.categories}
        hint={m.categoriesHint}
        optional
        flow="columns"
        choices={categories.map(({ slug, namePl, nameEn }) => ({
          value: slug,
          label: lang === 'pl' ? namePl : nameEn,
        }))}
      />
      <FieldRow>
        <TextInput
          form={form}
          name="caseNumber"
          label={m.caseNumber}
          optional
          width="medium"
          maxlength={80}
        />
        <TextInput form={form} name="cpv" label={m.cpv} hint={m.cpvHint} optional width="medium" />
      </FieldRow>
      <Fieldset legend={m.lots} hint={m.lotsHint} name="lots">
        {Array.from({ length: lots }, (_, lot) => (
          <Lot key={lot} form={form} lot={lot} removable={lots > 1} extra={extra} />
        ))}
        <ActionRow>
          <Button name="_act" value="more:lots" tone="secondary" icon="plus">
            {m.moreLots}
          </Button>
        </ActionRow>
      </Fieldset>
      <FromListing {...props} />
    </StepForm>
  );
};

const Lot = (props: { form: FormState; lot: number; removable: boolean; extra: Extra }) => {
  const { form, lot, extra } = props;
  const m = wizardTexts[form.lang];
  const list = `lots.${lot}.lines`;
  const filled = countOf(form.values, list);
  const rows = filled + (extra[list] ?? (filled === 0 ? 3 : 1));
  return (
    <Fieldset legend={m.lot(lot + 1)} name={list}>
      <TextInput
        form={form}
        name={`lots.${lot}.title`}
        label={m.lotTitle}
        calledInErrors={`${m.lot(lot + 1)}, ${m.lotTitle}`}
        optional
        width="medium"
        maxlength={150}
      />
      <ol class="asked-rows">
        {Array.from({ length: rows }, (_, at) => (
          <Line key={at} form={form} lot={lot} at={at} filled={at < filled} />
        ))}
      </ol>
      <ActionRow>
        <Button
          name="_act"
          value={`more:${list}`}
          tone="secondary"
          icon="plus"
          label={`${m.moreLines}: ${m.lot(lot + 1)}`}
        >
          {m.moreLines}
        </Button>
        {props.removable ? (
          <Button
            name="_act"
            value={`drop:lots.${lot}`}
            tone="quiet"
            icon="trash-2"
            label={`${m.dropLot}: ${m.lot(lot + 1)}`}
          >
            {m.dropLot}
          </Button>
        ) : null}
      </ActionRow>
    </Fieldset>
  );
};

const Line = ({ form, lot, at, filled }: { form: FormState; lot: number; at: number; filled: boolean }) => {
  const m = wizardTexts[form.lang];
  const prefix = `lots.${lot}.lines.${at}`;
  const called = `${m.lot(lot + 1)}, ${m.line(at + 1)}`;
  const field = (name: string, label: string) => ({
    ...{ form, name: `${prefix}.${name}`, label, calledInErrors: `${called}, ${label}` },
  });
  const hidden = (['id', 'listingId'] as const).flatMap((name): [string, string][] => {
    const value = form.values[`${prefix}.${name}`];
    return typeof value === 'string' && value !== '' ? [[`${prefix}.${name}`, value]] : [];
  });
  const taken = hidden.some(([name]) => name.endsWith('listingId'));
  return (
    <li class="asked-rows__row">
      <HiddenFields fields={Object.fromEntries(hidden)} />
      <fieldset class="asked-rows__cells">
        <legend class="asked-rows__number">
          {m.line(at + 1)}
          {taken ? ` (${m.listed})` : ''}
        </legend>
        <TextInput {...field('name', m.name)} maxlength={200} autocomplete="off" />
        <NumberInput {...field('quantity', m.quantity)} />
        <TextInput {...field('unit', m.unit)} maxlength={30} autocomplete="off" />
      </fieldset>
      <details class="asked-rows__more">
        <summary>
          {m.details}
          <span class="visually-hidden"> ({called})</span>
        </summary>
        <TextArea {...field('description', m.lineDescription)} rows={3} optional />
        <FieldRow>
          <TextInput {...field('place', m.place)} optional width="medium" maxlength={200} />
          <DateInput {...field('from', m.from)} optional />
          <DateInput {...field('to', m.to)} optional />
        </FieldRow>
      </details>
      {filled ? (
        <Button
          name="_act"
          value={`drop:${prefix}`}
          tone="quiet"
          icon="trash-2"
          label={`${m.dropLine}: ${called}`}
        >
          {m.dropLine}
        </Button>
      ) : null}
    </li>
  );
};

const FromListing = ({ form, found }: WhatProps) => {
  const m = wizardTexts[form.lang];
  return (
    <Fieldset legend={m.fromListing}>
      <TextInput form={form} name="_words" label={m.findWords} type="search" optional width="medium" />
      <ActionRow>
        <Button name="_act" value="find" tone="secondary" icon="search">
          {m.find}
        </Button>
      </ActionRow>
      {found && found.length === 0 ? <p role="status">{m.foundNothing}</p> : null}
      {found && found.length > 0 ? (
        <ul class="found-rows">
          {found.map((card) => (
            <li key={card.id}>
              {(form.lang === 'en' && card.titleEn) || card.title}, {card.supplierName}{' '}
              <Button
                name="_act"
                value={`take:${card.id}`}
                tone="secondary"
                icon="plus"
                label={`${m.take}: ${card.title}`}
              >
                {m.take}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </Fieldset>
  );
};
