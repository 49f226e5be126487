import { Select, type FormState } from '../../../ui/index.js';
import type { Cause } from '../domain/causes.js';
import { causeLabels, causeTexts } from '../inquiries.labels.js';

/** The main cause in one word, beside the reason in a sentence. */
export const CauseSelect = ({ form, causes }: { form: FormState; causes: readonly Cause[] }) => {
  const labels = causeLabels[form.lang];
  return (
    <Select
      form={form}
      name="cause"
      label={causeTexts[form.lang].cause}
      optional
      options={causes.map((value) => ({ value, label: labels[value] }))}
    />
  );
};
