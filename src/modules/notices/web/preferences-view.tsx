import type { ActingOrganisation } from '../../../platform/access/actor.js';
import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  Alert,
  Button,
  Checkbox,
  EmptyState,
  ErrorSummary,
  Form,
  PageHeader,
  Section,
  Select,
  SubmitRow,
  Table,
  Tabs,
  type FormState,
} from '../../../ui/index.js';
import { isAlways, mailChoices, topicGroups, type Topic } from '../domain/mail-choice.js';
import { preferencesTexts } from './preferences.texts.js';

type Props = {
  form: FormState;
  topics: readonly Topic[];
  organisation: ActingOrganisation;
  organisations: readonly ActingOrganisation[];
  path: string;
};

/** What comes by mail for one organisation; the others of the person stand beside as tabs. */
export const PreferencesView = (props: Props) => {
  const { form, organisation, organisations, path } = props;
  const m = preferencesTexts[form.lang];
  return (
    <>
      <PageHeader title={m.title} lead={m.lead} />
      {organisations.length > 1 ? (
        <Tabs
          label={m.organisations}
          items={organisations.map(({ id, name }) => ({
            href: `${path}?organizacja=${id}`,
            label: name,
            current: id === organisation.id,
          }))}
        />
      ) : null}
      {organisation.role === 'viewer' ? (
        <Alert lang={form.lang} tone="info">
          <p>{m.viewer}</p>
        </Alert>
      ) : (
        <PreferencesForm {...props} />
      )}
    </>
  );
};

const PreferencesForm = ({ form, topics, organisation, organisations, path }: Props) => {
  const m = preferencesTexts[form.lang];
  return (
    <Form action={path} fields={{ organisationId: organisation.id }} guard>
      <ErrorSummary form={form} />
      <p class="field__hint">{m.digestHint}</p>
      {topicGroups.map((group) => (
        <Section key={group} title={m.groups[group]}>
          <Table
            lang={form.lang}
            caption={m.caption(`${organisation.name}, ${m.groups[group]}`)}
            captionHidden
            columns={[{ head: m.kind }, { head: m.panel, whole: true }, { head: m.mail }]}
            rows={topics
              .filter((topic) => topic.group === group)
              .map((topic) => ({
                key: topic.id,
                cells: [
                  <TopicName topic={topic} lang={form.lang} />,
                  m.always,
                  <Choice topic={topic} form={form} />,
                ],
              }))}
          />
        </Section>
      ))}
      {organisations.length > 1 ? <Checkbox form={form} name="everywhere" label={m.everywhere} /> : null}
      <SubmitRow>
        <Button tone="primary">{m.save}</Button>
      </SubmitRow>
    </Form>
  );
};

const TopicName = ({ topic, lang }: { topic: Topic; lang: Lang }) => (
  <>
    {topic.label[lang]}
    <p class="field__hint">{topic.hint[lang]}</p>
  </>
);

const Choice = ({ topic, form }: { topic: Topic; form: FormState }) => {
  const m = preferencesTexts[form.lang];
  if (isAlways(topic)) {
    return (
      <div>
        {m.atOnce}
        <p class="field__hint">{topic.mail.always[form.lang]}</p>
      </div>
    );
  }
  return (
    <Select
      form={form}
      name={`mail.${topic.id}`}
      label={m.mailOf(topic.label[form.lang])}
      labelHidden
      emptyLabel={null}
      width="short"
      options={mailChoices.map((value) => ({ value, label: m.choices[value] }))}
    />
  );
};

/** Who acts for no organisation gets no notices. */
export const NoPreferencesView = ({ lang, joinHref }: { lang: Lang; joinHref: string }) => {
  const m = preferencesTexts[lang];
  return (
    <>
      <PageHeader title={m.title} />
      <EmptyState title={m.nobody} icon="bell" actions={<ActionLink href={joinHref}>{m.join}</ActionLink>}>
        <p>{m.nobodyMore}</p>
      </EmptyState>
    </>
  );
};
