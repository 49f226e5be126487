import { formatInstant } from '../../../../shared/dates.js';
import { count } from '../../../../shared/plural.js';
import {
  Alert,
  Button,
  ErrorSummary,
  FieldRow,
  Form,
  PageHeader,
  Section,
  SubmitRow,
  Table,
  TextArea,
  TextInput,
  type FormState,
} from '../../../../ui/index.js';
import type { CategoryLine } from '../../../catalog/index.js';
import { CategoryAndArea } from '../../report/web/category-and-area.js';
import type { DemandNames } from '../../report/demand-names.js';
import type { CallLine } from '../data/calls.queries.js';
import { callTexts } from './call.texts.js';

/** What to tell members, whom that reaches, and what they were told lately. */
export const CallView = (props: {
  readonly form: FormState;
  readonly formKey: string;
  readonly action: string;
  readonly categories: readonly CategoryLine[];
  readonly names: DemandNames;
  /** How many members the choice reaches; null while it says nothing. */
  readonly reach: number | null;
  readonly calls: readonly CallLine[];
}) => {
  const { form, names, calls } = props;
  const { lang } = form;
  const m = callTexts[lang];
  return (
    <>
      <PageHeader title={m.title} lead={m.lead} />
      <Form action={props.action} idempotencyKey={props.formKey} guard>
        <ErrorSummary form={form} />
        {props.reach === null ? null : (
          <Alert lang={lang} tone="info">
            {m.reach(props.reach)}
          </Alert>
        )}
        <TextInput form={form} name="words" label={m.words} hint={m.wordsHint} optional maxlength={120} />
        <FieldRow>
          <CategoryAndArea form={form} categories={props.categories} anywhere={m.anyArea} />
        </FieldRow>
        <TextArea
          form={form}
          name="note"
          label={m.note}
          hint={m.noteHint}
          optional
          rows={3}
          maxlength={500}
        />
        <SubmitRow>
          <Button tone="primary">{m.send}</Button>
        </SubmitRow>
      </Form>
      {calls.length > 0 ? (
        <Section title={m.earlier}>
          <Table
            lang={lang}
            caption={m.earlier}
            captionHidden
            columns={[
              { head: m.when, whole: true },
              { head: m.what },
              { head: m.category },
              { head: m.area },
              { head: m.told, numeric: true },
            ]}
            rows={calls.map((call) => ({
              key: call.id,
              cells: [
                formatInstant(call.calledAt, lang),
                call.words || '–',
                call.category === null ? m.anyCategory : names.category(call.category),
                call.area === null ? m.anyArea : names.area(call.area),
                count(lang, call.told),
              ],
            }))}
          />
        </Section>
      ) : null}
    </>
  );
};
