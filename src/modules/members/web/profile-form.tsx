import {
  areaName,
  powiatCodes,
  voivodeships,
  type AreaCode,
  type VoivodeshipCode,
} from '../../../shared/territory.js';
import {
  Button,
  CheckboxGroup,
  ErrorSummary,
  FieldRow,
  Fieldset,
  Form,
  SubmitRow,
  TextArea,
  TextInput,
  ofOneField,
  openedVersion,
  type FormState,
} from '../../../ui/index.js';
import { INTRO_MAX } from '../members.schemas.js';
import { profileTexts } from './profile.texts.js';

/** The member's texts. The preview is a second button of the same form. */
export const ProfileForm = (props: {
  form: FormState;
  version: number;
  formKey: string;
  action: string;
  previewAction: string;
}) => {
  const form = ofOneField(props.form, 'categories');
  const m = profileTexts[form.lang];
  const named = (code: AreaCode) => ({ value: code, label: areaName(code, form.lang) });
  return (
    <Form
      action={props.action}
      fields={{ version: openedVersion(form, 'version', props.version) }}
      idempotencyKey={props.formKey}
      guard
    >
      <ErrorSummary form={form} />
      <Fieldset legend={m.words}>
        <TextArea
          form={form}
          name="introPl"
          label={m.introPl}
          hint={m.introHint}
          optional
          rows={2}
          maxlength={INTRO_MAX}
        />
        <TextArea
          form={form}
          name="storyPl"
          label={m.storyPl}
          hint={
            <>
              {m.storyHint} <strong>{m.storyPrivacy}</strong>
            </>
          }
          optional
          rows={8}
        />
        <TextInput form={form} name="categories" label={m.trades} hint={m.tradesHint} optional />
        <TextArea form={form} name="introEn" label={m.introEn} optional rows={2} maxlength={INTRO_MAX} />
        <TextArea form={form} name="storyEn" label={m.storyEn} optional rows={6} />
      </Fieldset>
      <Fieldset legend={m.areas}>
        <CheckboxGroup
          form={form}
          name="areas"
          label={m.areas}
          labelHidden
          optional
          flow="columns"
          choices={[HOME, ...powiatCodes, 'PL' as const].map(named)}
        />
        <details class="more-choices">
          <summary>{m.areasMore}</summary>
          <CheckboxGroup
            form={{ ...form, errors: [] }}
            name="areas"
            label={m.areasMore}
            labelHidden
            optional
            flow="columns"
            choices={farther.map(named)}
          />
        </details>
      </Fieldset>
      <Fieldset legend={m.contact} hint={m.contactHint}>
        <TextInput
          form={form}
          name="contactRole"
          label={m.contactRole}
          hint={m.contactRoleHint}
          optional
          width="medium"
        />
        <FieldRow>
          <TextInput form={form} name="contactEmail" label={m.email} type="email" optional width="medium" />
          <TextInput form={form} name="contactPhone" label={m.phone} type="tel" optional width="medium" />
        </FieldRow>
        <TextInput
          form={form}
          name="website"
          label={m.website}
          type="url"
          inputmode="url"
          optional
          width="medium"
        />
      </Fieldset>
      <SubmitRow>
        <Button tone="primary">{m.save}</Button>
        <Button tone="secondary" icon="eye" formaction={props.previewAction}>
          {m.preview}
        </Button>
      </SubmitRow>
    </Form>
  );
};

/** The cluster's own voivodeship is offered by powiat, the rest of the country whole. */
const HOME: VoivodeshipCode = '28';
const farther = (Object.keys(voivodeships) as VoivodeshipCode[]).filter((code) => code !== HOME).sort();
