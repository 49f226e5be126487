import { areaName, powiatCodes } from '../../../shared/territory.js';
import { CheckboxGroup, type FormState } from '../../../ui/index.js';
import type { CategoryLine } from '../../catalog/index.js';
import { organisationLabels } from '../../organisations/index.js';
import { readerKinds } from '../domain/interests.js';
import { subscriptionTexts } from './subscription.texts.js';

/** What a reader may be and care for: said by the reader of itself, and by a newsletter's writer of whom it is for. */
export const ReaderChoices = (props: { form: FormState; categories: readonly CategoryLine[] }) => {
  const { form } = props;
  const { lang } = form;
  const m = subscriptionTexts[lang];
  return (
    <>
      <CheckboxGroup
        form={form}
        name="buyerKinds"
        label={m.buyerKinds}
        optional
        choices={readerKinds.map((value) => ({ value, label: organisationLabels[lang].kinds[value] }))}
      />
      <CheckboxGroup
        form={form}
        name="powiats"
        label={m.powiats}
        optional
        flow="columns"
        choices={powiatCodes.map((value) => ({ value, label: areaName(value, lang) }))}
      />
      <CheckboxGroup
        form={form}
        name="categories"
        label={m.categories}
        optional
        flow="columns"
        choices={props.categories.map(({ slug, namePl, nameEn }) => ({
          value: slug,
          label: lang === 'pl' ? namePl : nameEn,
        }))}
      />
    </>
  );
};
