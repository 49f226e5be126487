import { RadioGroup, TextArea, type FormState } from '../../../ui/index.js';
import { memberRoles } from '../domain/member-role.js';
import { memberLabels } from '../members.labels.js';
import { membershipTexts } from './membership.texts.js';

/** What an application says; the same when it is first written, completed, or drafted before registering. */
export const ApplicationFields = ({ form }: { form: FormState }) => {
  const m = membershipTexts[form.lang];
  return (
    <>
      <RadioGroup
        form={form}
        name="role"
        label={m.roleQuestion}
        choices={memberRoles.map((role) => ({
          value: role,
          label: memberLabels[form.lang].roles[role],
          hint: m.roleHints[role],
        }))}
      />
      <TextArea form={form} name="statement" label={m.statement} hint={m.statementHint} rows={8} />
      <TextArea
        form={form}
        name="signatories"
        label={m.signatories}
        hint={m.signatoriesHint}
        rows={2}
        optional
      />
    </>
  );
};
