import type { Lang } from '../../../../shared/lang.js';
import {
  Button,
  Form,
  PageHeader,
  PostButton,
  Section,
  Select,
  SubmitRow,
  type FormState,
} from '../../../../ui/index.js';
import type { ProcedureLine } from '../data/procedure-list.queries.js';
import { templateIds, templates } from '../domain/templates.js';
import { wish } from '../wish.js';
import { wizardTexts } from './wizard.texts.js';

/** From what a draft begins: nothing, a template, or an earlier procedure. */
export const NewProcedureView = (props: {
  readonly lang: Lang;
  readonly form: FormState;
  readonly action: string;
  readonly formKey: string;
  readonly earlier: readonly ProcedureLine[];
}) => {
  const { lang, form, action, formKey, earlier } = props;
  const m = wizardTexts[lang];
  const { touch } = form.values;
  // What was looked for before, and how they came: carried through this page.
  const wished = wish.parse(form.values);
  const carried = { ...wished, touch: typeof touch === 'string' && touch !== '' ? touch : undefined };
  const fields = Object.fromEntries(
    Object.entries(carried).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return (
    <>
      <PageHeader title={m.begin} lead={m.beginLead} />
      {wished.subject ? <p>{m.wished(wished.subject)}</p> : null}
      <PostButton action={action} fields={fields} idempotencyKey={formKey} tone="primary" icon="plus">
        {m.empty}
      </PostButton>
      <Section title={m.templates} lead={m.templatesLead}>
        <Form action={action} fields={fields} idempotencyKey={formKey}>
          <Select
            form={form}
            name="template"
            label={m.templates}
            options={templateIds.map((id) => ({ value: id, label: templates[id].title[lang] }))}
          />
          <SubmitRow>
            <Button tone="secondary">{m.useTemplate}</Button>
          </SubmitRow>
        </Form>
      </Section>
      {earlier.length > 0 ? (
        <Section title={m.copies}>
          <Form action={action} idempotencyKey={formKey} fields={fields}>
            <Select
              form={form}
              name="copyOf"
              label={m.copyOf}
              options={earlier.map(({ id, number, subject }) => ({
                value: id,
                label: [number, subject || m.untitled].filter(Boolean).join(' '),
              }))}
            />
            <SubmitRow>
              <Button tone="secondary" icon="copy">
                {m.copy}
              </Button>
            </SubmitRow>
          </Form>
        </Section>
      ) : null}
    </>
  );
};
