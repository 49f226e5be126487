import {
  DateInput,
  FieldRow,
  Fieldset,
  FileInput,
  NumberInput,
  TextArea,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import { inquiryTexts } from './inquiries.texts.js';

/** What one needs, where and when: the same before and after signing in. */
export const NeedFields = ({ form }: { readonly form: FormState }) => {
  const m = inquiryTexts[form.lang];
  return (
    <>
      <TextInput form={form} name="subject" label={m.subject} hint={m.subjectHint} maxlength={150} />
      <TextArea form={form} name="need" label={m.need} hint={m.needHint} rows={7} />
      <FieldRow>
        <NumberInput form={form} name="quantity" label={m.quantity} optional />
        <TextInput
          form={form}
          name="unit"
          label={m.unit}
          hint={m.unitHint}
          optional
          width="short"
          maxlength={30}
        />
      </FieldRow>
      <TextInput form={form} name="place" label={m.place} maxlength={200} />
      <Fieldset legend={m.when} row>
        <DateInput form={form} name="wantedFrom" label={m.wantedFrom} optional />
        <DateInput form={form} name="wantedTo" label={m.wantedTo} optional />
      </Fieldset>
      <Fieldset legend={m.answer} hint={m.answerHint} row>
        <DateInput form={form} name="answerByDate" label={m.answerByDate} />
        <TextInput form={form} name="answerByTime" label={m.answerByTime} width="short" inputmode="numeric" />
      </Fieldset>
      <FileInput form={form} name="files" label={m.files} hint={m.filesHint} optional multiple />
    </>
  );
};
