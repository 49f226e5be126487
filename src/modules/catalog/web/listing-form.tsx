import { areaName, powiatCodes, voivodeships, type VoivodeshipCode } from '../../../shared/territory.js';
import { vatLabel, vatRates } from '../../../shared/vat.js';
import {
  CheckboxGroup,
  FieldRow,
  Fieldset,
  MoneyInput,
  NumberInput,
  RadioGroup,
  Select,
  TextArea,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import { catalogLabels } from '../catalog.labels.js';
import type { CategoryLine, CpvLine } from '../data/vocabulary.queries.js';
import type { ListingRow } from '../data/listing-row.js';
import { listingKinds, priceKinds } from '../domain/listing-fields.js';
import { ownTexts } from './own-listings.texts.js';

/** The voivodeship of the cluster: its powiats are offered one by one, the others whole. */
const HOME: VoivodeshipCode = '28';

/** A listing's present values as the form shows them; numbers with a comma, as one types them. */
export const formValues = (row: ListingRow): FormState['values'] => {
  const text = (value: string | number | null) => (value === null ? '' : String(value));
  const typed = (value: string | null) => text(value).replace('.', ',');
  return {
    title: row.title,
    description: text(row.description),
    titleEn: text(row.titleEn),
    descriptionEn: text(row.descriptionEn),
    category: text(row.category),
    kind: row.kind,
    'price.kind': row.priceKind,
    'price.min': typed(row.priceMin),
    'price.max': typed(row.priceMax),
    'price.unit': text(row.unit),
    'price.vat': text(row.vat),
    minOrder: text(row.minOrder),
    minQuantity: typed(row.minQuantity),
    leadDays: text(row.leadDays),
    areas: row.areas,
    cpv: text(row.cpv),
    sku: text(row.sku),
  };
};

type Props = {
  form: FormState;
  categories: readonly CategoryLine[];
  /** Null when there are too many codes for a list. */
  cpv: readonly CpvLine[] | null;
};

const What = ({ form, categories }: Props) => {
  const m = ownTexts[form.lang];
  const labels = catalogLabels[form.lang];
  return (
    <Fieldset legend={m.what}>
      <TextInput form={form} name="title" label={m.name} hint={m.nameHint} maxlength={140} />
      <Select
        form={form}
        name="category"
        label={m.category}
        optional={m.toPublish}
        options={categories.map(({ slug, namePl, nameEn }) => ({
          value: slug,
          label: form.lang === 'pl' ? namePl : nameEn,
        }))}
      />
      <RadioGroup
        form={form}
        name="kind"
        label={m.kind}
        flow="inline"
        choices={listingKinds.map((kind) => ({ value: kind, label: labels.kinds[kind] }))}
      />
      <TextArea
        form={form}
        name="description"
        label={m.description}
        hint={m.descriptionHint}
        optional={m.toPublish}
        rows={8}
      />
    </Fieldset>
  );
};

const HowMuch = ({ form }: { form: FormState }) => {
  const m = ownTexts[form.lang];
  const labels = catalogLabels[form.lang];
  return (
    <Fieldset legend={m.howMuch}>
      <RadioGroup
        form={form}
        name="price.kind"
        label={m.priceKind}
        flow="inline"
        choices={priceKinds.map((kind) => ({ value: kind, label: labels.priceKinds[kind] }))}
      />
      <div class="price-fields">
        <FieldRow>
          <MoneyInput form={form} name="price.min" label={m.priceMin} optional={m.toPublish} />
          <div class="price-fields__most">
            <MoneyInput
              form={form}
              name="price.max"
              label={m.priceMax}
              hint={m.priceMaxHint}
              optional={m.toPublish}
            />
          </div>
        </FieldRow>
      </div>
      <FieldRow>
        <TextInput
          form={form}
          name="price.unit"
          label={m.unit}
          hint={m.unitHint}
          optional={m.toPublish}
          width="short"
        />
        <Select
          form={form}
          name="price.vat"
          label={m.vat}
          optional={m.toPublish}
          width="short"
          options={vatRates.map((rate) => ({ value: rate, label: vatLabel(rate, form.lang) }))}
        />
      </FieldRow>
      <FieldRow>
        <TextInput
          form={form}
          name="minOrder"
          label={m.minOrder}
          hint={m.minOrderHint}
          optional
          width="short"
        />
        <NumberInput form={form} name="minQuantity" label={m.minQuantity} hint={m.minQuantityHint} optional />
      </FieldRow>
      <TextInput
        form={form}
        name="leadDays"
        label={m.leadDays}
        hint={m.leadDaysHint}
        optional
        inputmode="numeric"
        width="short"
      />
    </Fieldset>
  );
};

const Where = ({ form }: { form: FormState }) => {
  const m = ownTexts[form.lang];
  const named = (code: Parameters<typeof areaName>[0]) => ({ value: code, label: areaName(code, form.lang) });
  const others = (Object.keys(voivodeships) as VoivodeshipCode[]).filter((code) => code !== HOME).sort();
  return (
    <Fieldset legend={m.where}>
      <CheckboxGroup
        form={form}
        name="areas"
        label={m.areas}
        hint={m.areasHint}
        optional={m.toPublish}
        flow="columns"
        choices={[named(HOME), ...powiatCodes.map(named), named('PL')]}
      />
      <details class="more-choices">
        <summary>{m.farther}</summary>
        <CheckboxGroup
          form={{ ...form, errors: [] }}
          name="areas"
          label={m.farther}
          labelHidden
          optional
          flow="columns"
          choices={others.map(named)}
        />
      </details>
    </Fieldset>
  );
};

const Papers = ({ form, cpv }: Props) => {
  const m = ownTexts[form.lang];
  return (
    <Fieldset legend={m.papers}>
      {cpv === null ? (
        <TextInput form={form} name="cpv" label={m.cpv} hint={m.cpvHint} optional width="short" />
      ) : (
        <Select
          form={form}
          name="cpv"
          label={m.cpv}
          hint={m.cpvHint}
          optional
          width="full"
          emptyLabel={m.noCpv}
          options={cpv.map(({ code, namePl, nameEn }) => ({
            value: code,
            label: `${code} ${form.lang === 'pl' ? namePl : nameEn}`,
          }))}
        />
      )}
      <TextInput
        form={form}
        name="sku"
        label={m.sku}
        hint={m.skuHint}
        optional
        width="short"
        maxlength={40}
      />
    </Fieldset>
  );
};

/** All fields of a listing in the order in which a buyer reads them. */
export const ListingFormFields = (props: Props) => {
  const { form } = props;
  const m = ownTexts[form.lang];
  return (
    <>
      <What {...props} />
      <HowMuch form={form} />
      <Where form={form} />
      <Papers {...props} />
      <Fieldset legend={m.english} hint={m.englishHint}>
        <TextInput form={form} name="titleEn" label={m.nameEn} optional maxlength={140} />
        <TextArea form={form} name="descriptionEn" label={m.descriptionEn} optional rows={5} />
      </Fieldset>
    </>
  );
};
