import {
  Alert,
  Button,
  DefinitionList,
  ErrorSummary,
  Form,
  PageHeader,
  PostButton,
  Section,
  SubmitRow,
  Table,
  TextArea,
  TextInput,
  ActionRow,
  type FormState,
} from '../../../ui/index.js';
import type { SynonymGroupLine } from '../data/synonyms.queries.js';
import { synonymTexts } from './synonyms.texts.js';

export const SYNONYMS = '/koordynator/synonimy';

/** All groups by field, and a form for a new one. */
export const SynonymsView = (props: {
  form: FormState;
  formKey: string;
  groups: readonly SynonymGroupLine[];
  href: (path: string) => string;
}) => {
  const { form, groups, href } = props;
  const m = synonymTexts[form.lang];
  const kept = groups.filter(({ removedAt }) => removedAt === null);
  const removed = groups.filter(({ removedAt }) => removedAt !== null);
  return (
    <>
      <PageHeader title={m.title} lead={m.lead} />
      <Section title={m.newGroup}>
        <Form action={href(SYNONYMS)} idempotencyKey={props.formKey}>
          <ErrorSummary form={form} />
          <GroupFields form={form} />
          <SubmitRow>
            <Button tone="primary">{m.add}</Button>
          </SubmitRow>
        </Form>
      </Section>
      {[...Map.groupBy(kept, ({ field }) => field)].map(([field, its]) => (
        <GroupTable key={field} title={field} groups={its} lang={form.lang} href={href} />
      ))}
      {removed.length > 0 ? (
        <GroupTable title={m.removedOnes} groups={removed} lang={form.lang} href={href} />
      ) : null}
    </>
  );
};

/** One group: its words to change, to remove, and what its last change was. */
export const SynonymGroupView = (props: {
  form: FormState;
  group: SynonymGroupLine;
  href: (path: string) => string;
}) => {
  const { form, group, href } = props;
  const m = synonymTexts[form.lang];
  const own = href(`${SYNONYMS}/${group.id}`);
  return (
    <>
      <PageHeader title={group.phrases[0] ?? group.field} />
      {group.removedAt === null ? null : (
        <Alert lang={form.lang} tone="warning">
          {m.removedWords}
        </Alert>
      )}
      <Section title={m.change}>
        <Form action={own} fields={{ version: String(group.version) }} guard>
          <ErrorSummary form={form} />
          <GroupFields form={form} />
          <SubmitRow>
            <Button tone="primary">{m.save}</Button>
          </SubmitRow>
        </Form>
      </Section>
      {form.errors.length > 0 ? (
        <Section title={m.is}>
          <GroupWords lang={form.lang} group={group} />
        </Section>
      ) : null}
      {group.before ? (
        <Section title={m.was}>
          <GroupWords lang={form.lang} group={group.before} />
          <ActionRow>
            <PostButton action={`${own}/cofnij`}>{m.undo}</PostButton>
          </ActionRow>
        </Section>
      ) : null}
      {group.removedAt === null ? (
        <ActionRow>
          <PostButton action={`${own}/usun`}>{m.remove}</PostButton>
        </ActionRow>
      ) : null}
    </>
  );
};

const GroupWords = (props: {
  lang: FormState['lang'];
  group: Pick<SynonymGroupLine, 'field' | 'phrases'>;
}) => {
  const m = synonymTexts[props.lang];
  return (
    <DefinitionList
      items={[
        { term: m.field, value: props.group.field },
        { term: m.phrases, value: props.group.phrases.join(', ') },
      ]}
    />
  );
};

const GroupFields = ({ form }: { form: FormState }) => {
  const m = synonymTexts[form.lang];
  return (
    <>
      <TextArea
        form={form}
        name="phrases"
        label={m.phrases}
        hint={m.phrasesHint}
        rows={3}
        maxlength={4_000}
      />
      <TextInput form={form} name="field" label={m.field} hint={m.fieldHint} maxlength={60} />
    </>
  );
};

const GroupTable = (props: {
  title: string;
  groups: readonly SynonymGroupLine[];
  lang: FormState['lang'];
  href: (path: string) => string;
}) => (
  <Section title={props.title}>
    <Table
      lang={props.lang}
      caption={props.title}
      captionHidden
      columns={[{ head: synonymTexts[props.lang].groups }]}
      rows={props.groups.map(({ id, phrases }) => ({
        key: id,
        cells: [<a href={props.href(`${SYNONYMS}/${id}`)}>{phrases.join(', ')}</a>],
      }))}
    />
  </Section>
);
