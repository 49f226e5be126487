import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { pageCount, type PageOf } from '../../../shared/paging.js';
import {
  ActionLink,
  Button,
  DateInput,
  EmptyState,
  FieldRow,
  Form,
  PageHeader,
  Pagination,
  Select,
  SubmitRow,
  Table,
  type FormState,
} from '../../../ui/index.js';
import type { LogEntry } from '../coordinator-log.service.js';
import { logTexts } from './log.texts.js';

/** A code in words; one that has none yet stands as it is. */
const inWords = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;

/** What was done, to what, by whom and why. */
const Entries = ({ lang, entries }: { lang: Lang; entries: readonly LogEntry[] }) => {
  const m = logTexts[lang];
  return (
    <Table
      lang={lang}
      caption={m.log}
      captionHidden
      columns={[{ head: m.when }, { head: m.what }, { head: m.subject }, { head: m.reason }, { head: m.who }]}
      rows={entries.map((entry) => ({
        key: entry.id,
        cells: [
          formatInstant(entry.at, lang),
          inWords(m.actions, entry.action),
          entry.subjectName ?? inWords(m.kinds, entry.subjectKind),
          entry.reason,
          [entry.person, entry.coordinator].filter(Boolean).join(', '),
        ],
      }))}
    />
  );
};

/** The coordinator's log with its filter, for the council. */
export const LogView = (props: {
  form: FormState;
  log: PageOf<LogEntry> & { readonly actions: readonly string[] };
  path: string;
  hrefOf: (page: number) => string;
}) => {
  const { form, log } = props;
  const { lang } = form;
  const m = logTexts[lang];
  return (
    <>
      <PageHeader title={m.log} lead={m.lead} />
      <Form action={props.path} method="get" label={m.filter}>
        <FieldRow>
          <Select
            form={form}
            name="akcja"
            label={m.action}
            optional
            emptyLabel={m.everything}
            options={log.actions.map((code) => ({ value: code, label: inWords(m.actions, code) }))}
          />
          <DateInput form={form} name="od" label={m.from} optional />
          <DateInput form={form} name="do" label={m.to} optional />
        </FieldRow>
        <SubmitRow>
          <Button>{m.show}</Button>
          <ActionLink href={props.path} tone="quiet">
            {m.clear}
          </ActionLink>
        </SubmitRow>
      </Form>
      {log.items.length === 0 ? (
        <EmptyState title={m.none} icon="history">
          <p>{m.noneMore}</p>
        </EmptyState>
      ) : (
        <Entries lang={lang} entries={log.items} />
      )}
      <Pagination lang={lang} page={log.page} pages={pageCount(log)} hrefOf={props.hrefOf} />
    </>
  );
};
