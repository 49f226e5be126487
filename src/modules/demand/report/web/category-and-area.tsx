import { areaName, powiatCodes } from '../../../../shared/territory.js';
import { Select, type FormState } from '../../../../ui/index.js';
import type { CategoryLine } from '../../../catalog/index.js';
import { demandTexts } from './demand.texts.js';

/** A category and a powiat to choose, or not. `anywhere`: what it means to choose no powiat. */
export const CategoryAndArea = (props: {
  readonly form: FormState;
  readonly categories: readonly CategoryLine[];
  readonly anywhere: string;
}) => {
  const { form, categories } = props;
  const { lang } = form;
  const m = demandTexts[lang];
  return (
    <>
      <Select
        form={form}
        name="category"
        label={m.category}
        emptyLabel={m.all}
        optional
        options={categories.map(({ slug, namePl, nameEn }) => ({
          value: slug,
          label: lang === 'pl' ? namePl : nameEn,
        }))}
      />
      <Select
        form={form}
        name="area"
        label={m.area}
        emptyLabel={props.anywhere}
        optional
        options={powiatCodes.map((code) => ({ value: code, label: areaName(code, lang) }))}
      />
    </>
  );
};
