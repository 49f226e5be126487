import { formatInstant } from '../../../shared/dates.js';
import { excerpt } from '../../../shared/excerpt.js';
import type { Lang } from '../../../shared/lang.js';
import {
  ActionRow,
  Alert,
  Button,
  ConfirmBox,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  Form,
  PageHeader,
  PostButton,
  Prose,
  Section,
  Select,
  StatusTag,
  SubmitRow,
  Table,
  TextArea,
  type FormState,
} from '../../../ui/index.js';
import type { SuggestionLine } from '../data/suggestion.queries.js';
import { subjectName } from '../domain/statement.js';
import type { ShownSuggestion, Suggestible } from '../suggestions.service.js';
import { fieldName, suggestionTexts } from './suggestion.texts.js';

const tones = {
  open: 'waiting',
  accepted: 'success',
  declined: 'neutral',
  expired: 'neutral',
  withdrawn: 'neutral',
} as const;

const titleOf = (line: SuggestionLine, lang: Lang) =>
  `${fieldName(lang, line.field)}: ${subjectName({ kind: line.subjectKind, title: line.subjectTitle })[lang]}`;

const Lines = (props: {
  lang: Lang;
  lines: readonly SuggestionLine[];
  hrefOf: ((id: string) => string) | null;
  /** Where the coordinator takes an open one back; absent for the member. */
  withdrawPath?: (id: string) => string;
}) => {
  const { lang, hrefOf, withdrawPath } = props;
  const m = suggestionTexts[lang];
  return (
    <Table
      lang={lang}
      caption={m.list}
      captionHidden
      columns={[{ head: m.what }, { head: m.proposed }, { head: m.state }, { head: m.when, whole: true }]}
      rows={props.lines.map((line) => ({
        key: line.id,
        cells: [
          hrefOf ? <a href={hrefOf(line.id)}>{titleOf(line, lang)}</a> : fieldName(lang, line.field),
          excerpt(line.after, 160),
          <>
            <StatusTag tone={tones[line.state]}>{m.states[line.state]}</StatusTag>
            {line.words && <Prose text={line.words} />}
            {withdrawPath && line.state === 'open' && (
              <PostButton
                small
                icon="undo-2"
                action={withdrawPath(line.id)}
                label={`${m.withdraw}: ${fieldName(lang, line.field)}`}
              >
                {m.withdraw}
              </PostButton>
            )}
          </>,
          formatInstant(line.suggestedAt, lang),
        ],
      }))}
    />
  );
};

/** What was proposed to the organisation. */
export const SuggestionsView = (props: {
  lang: Lang;
  lines: readonly SuggestionLine[];
  hrefOf: (id: string) => string;
}) => {
  const m = suggestionTexts[props.lang];
  return (
    <>
      <PageHeader title={m.list} lead={m.listLead} />
      {props.lines.length > 0 ? <Lines {...props} /> : <EmptyState title={m.none} icon="pencil" />}
    </>
  );
};

/** Old and new side by side, with the member's two answers. `paths` null: the reader may not answer. */
export const SuggestionView = (props: {
  form: FormState;
  shown: ShownSuggestion;
  paths: { accept: string; decline: string } | null;
}) => {
  const { form, shown, paths } = props;
  const { line, now, stale } = shown;
  const { lang } = form;
  const m = suggestionTexts[lang];
  const text = (words: string) => (words === '' ? m.empty : <Prose text={words} />);
  return (
    <>
      <ErrorSummary form={form} />
      <PageHeader title={m.proposal} kicker={titleOf(line, lang)} />
      {stale && (
        <Alert lang={lang} tone="warning" title={m.stale}>
          <p>{m.staleMore}</p>
        </Alert>
      )}
      <Table
        lang={lang}
        caption={m.proposal}
        captionHidden
        columns={[...(stale ? [{ head: m.thenText }] : []), { head: m.now }, { head: m.proposed }]}
        rows={[
          {
            cells: [
              ...(stale ? [text(line.before)] : []),
              text(line.state === 'open' ? now : line.before),
              text(line.after),
            ],
          },
        ]}
      />
      <DefinitionList
        items={[
          { term: m.from, value: m.by(line.coordinator, formatInstant(line.suggestedAt, lang)) },
          { term: m.note, value: line.note && <Prose text={line.note} /> },
          { term: m.state, value: m.states[line.state] },
          { term: m.yourWords, value: line.words && <Prose text={line.words} /> },
        ]}
      />
      {line.state === 'open' && paths && (
        <ActionRow>
          {!stale && (
            <PostButton action={paths.accept} tone="primary" icon="check">
              {m.accept}
            </PostButton>
          )}
          <ConfirmBox
            summary={m.decline}
            question={m.declineQuestion}
            action={paths.decline}
            button={m.decline}
            open={form.errors.length > 0}
          >
            <TextArea form={form} name="words" label={m.words} optional rows={3} />
          </ConfirmBox>
        </ActionRow>
      )}
    </>
  );
};

/** The coordinator's form for a proposal, with the texts as they are. */
export const SuggestView = (props: {
  form: FormState;
  title: string;
  about: Suggestible;
  action: string;
  withdrawPath: (id: string) => string;
}) => {
  const { form, about } = props;
  const { lang } = form;
  const m = suggestionTexts[lang];
  return (
    <>
      <ErrorSummary form={form} />
      <PageHeader title={m.suggest} kicker={props.title} lead={m.suggestLead} />
      <Section title={m.presentTexts}>
        <DefinitionList
          items={about.fields.map(({ field, text }) => ({
            term: fieldName(lang, field),
            value: text === '' ? m.empty : <Prose text={text} />,
          }))}
        />
      </Section>
      <Form action={props.action} guard>
        <Select
          form={form}
          name="field"
          label={m.which}
          options={about.fields.map(({ field }) => ({ value: field, label: fieldName(lang, field) }))}
        />
        <TextArea form={form} name="text" label={m.newText} hint={m.newTextHint} rows={8} />
        <TextArea form={form} name="note" label={m.note} optional rows={3} />
        <SubmitRow>
          <Button tone="primary" icon="send">
            {m.send}
          </Button>
        </SubmitRow>
      </Form>
      {about.earlier.length > 0 && (
        <Section title={m.earlier}>
          <Lines lang={lang} lines={about.earlier} hrefOf={null} withdrawPath={props.withdrawPath} />
        </Section>
      )}
    </>
  );
};
