import type { ComponentChildren } from 'preact';
import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { pageCount, type PageOf } from '../../../shared/paging.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  Button,
  ConfirmBox,
  DateInput,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  PageHeader,
  Pagination,
  PostButton,
  Section,
  StatusTag,
  SubmitRow,
  Table,
  TextArea,
  TextInput,
  type FormState,
  type Tone,
} from '../../../ui/index.js';
import type { NewsletterRow } from '../data/newsletter.queries.js';
import { deliveryStates } from '../domain/delivery-states.js';
import { plainActs, type PlainAct } from '../domain/newsletter-acts.js';
import { newsletterTransitions, type NewsletterState } from '../domain/newsletter-states.js';
import { subscriberStates, type SubscriberState } from '../domain/subscriber-states.js';
import type { NewsletterCase } from '../newsletters.service.js';
import { newsletterTexts } from './newsletter.texts.js';

const tones: Record<NewsletterState, Tone> = {
  draft: 'neutral',
  scheduled: 'waiting',
  sending: 'info',
  paused: 'warning',
  sent: 'success',
  cancelled: 'neutral',
};

const State = ({ lang, state }: { lang: Lang; state: NewsletterState }) => (
  <StatusTag tone={tones[state]}>{newsletterTexts[lang].newsletterStates[state]}</StatusTag>
);

const whenOf = ({ sendAt, startedAt, endedAt, createdAt }: NewsletterRow, lang: Lang) =>
  formatInstant(endedAt ?? startedAt ?? sendAt ?? createdAt, lang);

/** All newsletters, who has subscribed, and the form for mails that came back. */
export const NewslettersView = (props: {
  form: FormState;
  audience: Partial<Record<SubscriberState, number>>;
  newsletters: PageOf<NewsletterRow>;
  path: string;
  href: (path: string) => string;
}) => {
  const { form, newsletters, path, href } = props;
  const { lang } = form;
  const m = newsletterTexts[lang];
  return (
    <>
      <ErrorSummary form={form} />
      <PageHeader
        title={m.title}
        lead={m.lead}
        actions={
          <ActionLink tone="primary" icon="mail" href={href(`${path}/nowy`)}>
            {m.add}
          </ActionLink>
        }
      />
      {newsletters.total === 0 ? (
        <EmptyState title={m.none} icon="mail">
          <p>{m.noneMore}</p>
        </EmptyState>
      ) : (
        <>
          <Table
            lang={lang}
            caption={m.title}
            captionHidden
            columns={[{ head: m.subject }, { head: m.state }, { head: m.when, whole: true }]}
            rows={newsletters.items.map((row) => ({
              key: row.id,
              cells: [
                <a href={href(`${path}/${row.id}`)}>{row.subjectPl}</a>,
                <State lang={lang} state={row.state} />,
                whenOf(row, lang),
              ],
            }))}
          />
          <Pagination
            lang={lang}
            page={newsletters.page}
            pages={pageCount(newsletters)}
            hrefOf={(page) => href(`${path}?page=${page}`)}
          />
        </>
      )}
      <Section title={m.audience}>
        <DefinitionList
          items={subscriberStates.map((state) => ({
            term: m.states[state],
            value: String(props.audience[state] ?? 0),
          }))}
        />
      </Section>
      <Section title={m.bounces} lead={m.bouncesLead}>
        <Form action={href(`${path}/zwroty`)}>
          <TextArea form={form} name="message" label={m.bounceMessage} rows={6} />
          <SubmitRow>
            <Button>{m.takeBounce}</Button>
          </SubmitRow>
        </Form>
      </Section>
    </>
  );
};

type ShowProps = {
  form: FormState;
  newsletter: NewsletterCase;
  texts: readonly { readonly lang: Lang; readonly subject: string; readonly text: string }[];
  path: string;
  href: (path: string) => string;
};

/** One newsletter: where it stands, what can be done, and how it reads. */
export const NewsletterView = (props: ShowProps) => {
  const { form, path, href } = props;
  const { newsletter, readers, progress } = props.newsletter;
  const { lang } = form;
  const m = newsletterTexts[lang];
  const before = newsletter.state === 'draft' || newsletter.state === 'scheduled';
  return (
    <>
      <ErrorSummary form={form} />
      <PageHeader title={newsletter.subjectPl} meta={<State lang={lang} state={newsletter.state} />} />
      {before ? (
        <Alert lang={lang} tone={readers > 0 ? 'info' : 'warning'}>
          <p>{readers > 0 ? m.goesTo(readers) : m.goesToNobody}</p>
          {newsletter.state === 'scheduled' && newsletter.sendAt ? (
            <p>{m.plannedFor(formatInstant(newsletter.sendAt, lang))}</p>
          ) : null}
        </Alert>
      ) : (
        <Section title={m.progress} more={{ href: href(path), label: m.refresh }}>
          <DefinitionList
            items={deliveryStates
              .filter((state) => state === 'sent' || progress[state] > 0)
              .map((state) => ({ term: m.deliveryStates[state], value: String(progress[state]) }))}
          />
        </Section>
      )}
      <Acts {...props} />
      {newsletterTransitions[newsletter.state].schedule && readers > 0 ? (
        <Section title={m.schedule} lead={m.scheduleLead}>
          <Form action={href(`${path}/zaplanuj`)}>
            <FieldRow>
              <DateInput form={form} name="sendOn" label={m.sendOn} />
              <TextInput form={form} name="sendTime" label={m.sendTime} width="short" inputmode="numeric" />
            </FieldRow>
            <SubmitRow>
              <Button>{m.schedule}</Button>
            </SubmitRow>
          </Form>
        </Section>
      ) : null}
      {props.texts.map(({ lang: own, subject, text }) => (
        <Section
          key={own}
          title={`${m.preview} (${m.langs[own]})`}
          more={{ href: href(`${path}/podglad?jezyk=${own}`), label: m.asMail }}
        >
          <div class="panel mail-text" lang={own === lang ? undefined : own}>
            <strong>{subject}</strong>
            {'\n\n'}
            {text}
          </div>
        </Section>
      ))}
    </>
  );
};

const Acts = ({ form, newsletter: { newsletter, readers }, path, href }: ShowProps) => {
  const m = newsletterTexts[form.lang];
  const may = newsletterTransitions[newsletter.state];
  const to = (act: PlainAct) => href(`${path}/${plainActs[act].step}`);
  const post = (act: PlainAct, tone?: 'primary'): ComponentChildren =>
    may[act] ? (
      <PostButton action={to(act)} {...(tone && { tone })}>
        {m.acts[act]}
      </PostButton>
    ) : null;
  const confirmed = (act: PlainAct, question: string, tone?: 'primary'): ComponentChildren =>
    may[act] ? (
      <ConfirmBox
        summary={m.acts[act]}
        question={question}
        action={to(act)}
        button={m.acts[act]}
        {...(tone && { tone })}
      />
    ) : null;
  return (
    <ActionRow>
      {newsletter.state === 'draft' ? <ActionLink href={href(`${path}/edytuj`)}>{m.edit}</ActionLink> : null}
      {newsletter.state === 'draft' || newsletter.state === 'scheduled' ? (
        <PostButton action={href(`${path}/proba`)}>{m.test}</PostButton>
      ) : null}
      {post('unschedule')}
      {post('pause', 'primary')}
      {post('resume', 'primary')}
      {readers > 0 ? confirmed('start', m.startQuestion(newsletter.subjectPl, readers), 'primary') : null}
      {confirmed('cancel', m.cancelQuestion(newsletter.subjectPl))}
    </ActionRow>
  );
};
