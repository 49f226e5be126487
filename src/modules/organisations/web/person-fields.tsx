import { Select, TextInput, type FormState } from '../../../ui/index.js';
import { organisationRoles } from '../../../platform/access/actor.js';
import { organisationLabels } from '../organisations.labels.js';
import { organisationTexts } from './organisations.texts.js';

/** What opens a person's account. `emailKnown`: a link has proven the mailbox, so it is not asked for. */
export const NewPersonFields = ({ form, emailKnown = false }: { form: FormState; emailKnown?: boolean }) => {
  const m = organisationTexts[form.lang];
  return (
    <>
      <TextInput form={form} name="name" label={m.name} autocomplete="name" width="medium" />
      {!emailKnown && (
        <TextInput
          form={form}
          name="email"
          label={m.email}
          type="email"
          autocomplete="username"
          width="medium"
        />
      )}
      <TextInput
        form={form}
        name="password"
        label={m.password}
        hint={m.passwordHint}
        type="password"
        autocomplete="new-password"
        width="medium"
      />
    </>
  );
};

/** A person's role, in one of many forms on a page; `of`: the id of the row that it stands in. */
export const RoleSelect = ({ form, of }: { form: FormState; of: string }) => {
  const { roles } = organisationLabels[form.lang];
  return (
    <Select
      form={form}
      name="role"
      idSuffix={of}
      label={organisationTexts[form.lang].role}
      emptyLabel={null}
      options={organisationRoles.map((role) => ({ value: role, label: roles[role] }))}
    />
  );
};
