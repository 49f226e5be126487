import { formatDate, localDateOf } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  Button,
  ConfirmBox,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  Form,
  PageHeader,
  PostButton,
  RadioGroup,
  StatusTag,
  SubmitRow,
  Table,
  TextInput,
  type FormState,
} from '../../../../ui/index.js';
import { SAVED } from '../../demand-paths.js';
import type { SavedSearch } from '../data/saved.queries.js';
import { paces } from '../domain/saved-search.js';
import { resultsPath } from '../results-path.js';
import { savedTexts } from './saved.texts.js';

type Href = (path: string) => string;

const State = ({ lang, saved }: { lang: Lang; saved: SavedSearch }) => {
  const m = savedTexts[lang];
  return saved.pausedAt === null ? (
    <StatusTag tone="success">{m.works}</StatusTag>
  ) : (
    <StatusTag tone="neutral">{m.isPaused}</StatusTag>
  );
};

/** All of an organisation's. */
export const SavedListView = (props: {
  readonly lang: Lang;
  readonly searches: readonly SavedSearch[];
  readonly maySave: boolean;
  readonly href: Href;
}) => {
  const { lang, searches, href } = props;
  const m = savedTexts[lang];
  const forProcedures = props.maySave ? (
    <ActionLink href={href(`${SAVED}/nowe`)}>{m.newProcedures}</ActionLink>
  ) : undefined;
  if (searches.length === 0) {
    return (
      <>
        <PageHeader title={m.title} lead={m.lead} />
        <EmptyState
          title={m.none}
          icon="search"
          actions={
            <>
              <ActionLink tone="primary" href={href('/katalog')}>
                {m.toCatalogue}
              </ActionLink>
              {forProcedures}
            </>
          }
        >
          <p>{m.noneWords}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={m.title} lead={m.lead} actions={forProcedures} />
      <Table
        lang={lang}
        caption={m.title}
        captionHidden
        columns={[
          { head: m.name },
          { head: m.subject },
          { head: m.pace },
          { head: m.told },
          { head: m.state },
        ]}
        rows={searches.map((saved) => ({
          key: saved.id,
          cells: [
            <a href={href(`${SAVED}/${saved.id}`)}>{saved.name}</a>,
            m.subjects[saved.subject],
            m.paces[saved.pace],
            m.things(saved.told),
            <State lang={lang} saved={saved} />,
          ],
        }))}
      />
    </>
  );
};

/** Name and pace, which each search has. */
export const NameAndPace = ({ form }: { form: FormState }) => {
  const m = savedTexts[form.lang];
  return (
    <>
      <TextInput form={form} name="name" label={m.name} hint={m.nameHint} maxlength={80} />
      <RadioGroup
        form={form}
        name="pace"
        label={m.pace}
        hint={m.paceHint}
        choices={paces.map((value) => ({ value, label: m.paces[value] }))}
      />
    </>
  );
};

/** One search: what it finds, and what can be done with it. */
export const SavedView = (props: {
  readonly form: FormState;
  readonly saved: SavedSearch;
  readonly mayChange: boolean;
  readonly href: Href;
}) => {
  const { form, saved, href } = props;
  const { lang } = form;
  const m = savedTexts[lang];
  const own = href(`${SAVED}/${saved.id}`);
  return (
    <>
      <PageHeader
        title={saved.name}
        meta={<State lang={lang} saved={saved} />}
        actions={<ActionLink href={href(resultsPath(saved.subject, saved.query))}>{m.results}</ActionLink>}
      />
      <DefinitionList
        items={[
          { term: m.subject, value: m.subjects[saved.subject] },
          { term: m.since, value: formatDate(localDateOf(saved.createdAt), lang) },
          { term: m.told, value: m.things(saved.told) },
        ]}
      />
      {props.mayChange ? (
        <>
          <Form action={own} guard>
            <ErrorSummary form={form} />
            <NameAndPace form={form} />
            <SubmitRow>
              <Button tone="primary">{m.change}</Button>
            </SubmitRow>
          </Form>
          <ActionRow>
            {saved.pausedAt === null ? (
              <PostButton action={`${own}/wstrzymaj`}>{m.pause}</PostButton>
            ) : (
              <PostButton action={`${own}/wznow`}>{m.resume}</PostButton>
            )}
            <ConfirmBox
              summary={m.remove}
              question={m.removeQuestion(saved.name)}
              action={`${own}/usun`}
              button={m.remove}
            />
          </ActionRow>
        </>
      ) : null}
    </>
  );
};
