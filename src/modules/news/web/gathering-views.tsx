import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  Button,
  Card,
  CardGrid,
  ConfirmBox,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  Form,
  PageHeader,
  PostButton,
  Prose,
  Section,
  SubmitRow,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import type { Operator } from '../../organisations/index.js';
import { whyClosed, type Closed } from '../domain/gathering-states.js';
import { inLanguage } from '../english.js';
import type { OpenGathering } from '../gatherings.service.js';
import { GATHERINGS, GATHERINGS_CALENDAR } from '../news-paths.js';
import type { Attendance } from '../registrations.service.js';
import { gatheringTexts } from './gathering.texts.js';

type Href = (path: string) => string;
type Shut = Exclude<Closed, 'no-registration'>;

export const GatheringCards = (props: {
  lang: Lang;
  items: readonly OpenGathering[];
  href: Href;
  level?: 2 | 3;
}) => {
  const { lang } = props;
  return (
    <CardGrid>
      {props.items.map((row) => {
        const { title, lang: own } = inLanguage(row, lang);
        return (
          <div key={row.id} lang={own === lang ? undefined : own}>
            <Card
              title={title}
              href={props.href(`${GATHERINGS}/${row.id}`)}
              level={props.level ?? 2}
              meta={`${formatInstant(row.startsAt, lang)} · ${row.place}`}
            >
              {row.state === 'cancelled' ? <p>{gatheringTexts[lang].closedWords.cancelled}</p> : null}
              {row.state === 'announced' && row.free === 0 ? (
                <p>{gatheringTexts[lang].closedWords.full}</p>
              ) : null}
            </Card>
          </div>
        );
      })}
    </CardGrid>
  );
};

export const GatheringsView = (props: { lang: Lang; items: readonly OpenGathering[]; href: Href }) => {
  const m = gatheringTexts[props.lang];
  return (
    <>
      <PageHeader
        title={m.title}
        lead={m.lead}
        actions={
          <ActionLink tone="quiet" icon="calendar" href={props.href(GATHERINGS_CALENDAR)}>
            {m.feed}
          </ActionLink>
        }
      />
      {props.items.length === 0 ? (
        <EmptyState title={m.none} icon="calendar">
          <p>{m.noneMore}</p>
        </EmptyState>
      ) : (
        <GatheringCards {...props} />
      )}
    </>
  );
};

/** When, where and how many may still come. */
const Facts = ({ lang, row }: { lang: Lang; row: OpenGathering }) => {
  const m = gatheringTexts[lang];
  return (
    <DefinitionList
      items={[
        { term: m.starts, value: formatInstant(row.startsAt, lang) },
        { term: m.ends, value: formatInstant(row.endsAt, lang) },
        { term: m.place, value: row.place },
        {
          term: m.registration,
          value: !row.registers ? m.noRegistration : row.free === null ? m.noLimit : m.free(row.free),
        },
      ]}
    />
  );
};

/** Why nobody can register now; with no place left also when one may be again, and whom to ask. */
const Closing = (props: { lang: Lang; closed: Shut; over: boolean; operator: Operator | null }) => {
  const { lang, closed, operator } = props;
  const m = gatheringTexts[lang];
  return (
    <Alert lang={lang} tone="warning">
      <p>{closed === 'begun' && props.over ? m.over : m.closedWords[closed]}</p>
      {closed === 'full' ? <p>{m.fullMore}</p> : null}
      {closed === 'full' && operator ? (
        <p>
          {m.fullAsk(operator.name, operator.phone)} <a href={`mailto:${operator.email}`}>{operator.email}</a>
        </p>
      ) : null}
    </Alert>
  );
};

export const GatheringView = (props: {
  form: FormState;
  row: OpenGathering;
  /** Whom to ask. */
  operator: Operator | null;
  /** For how many days after it registrations are kept; null: no term holds. */
  keptDays: number | null;
  now: Date;
  href: Href;
}) => {
  const { form, row, href } = props;
  const { lang } = form;
  const m = gatheringTexts[lang];
  const { title, text, lang: own } = inLanguage(row, lang);
  const path = `${GATHERINGS}/${row.id}`;
  const taken = row.places === null || row.free === null ? 0 : row.places - row.free;
  const closed = whyClosed(row, taken, props.now);
  return (
    <>
      <ErrorSummary form={form} />
      <PageHeader title={title} />
      {closed && closed !== 'no-registration' ? (
        <Closing lang={lang} closed={closed} over={row.endsAt <= props.now} operator={props.operator} />
      ) : null}
      <Facts lang={lang} row={row} />
      <ActionRow>
        <ActionLink icon="calendar" href={href(`${path}/kalendarz.ics`)}>
          {m.calendar}
        </ActionLink>
      </ActionRow>
      <div lang={own === lang ? undefined : own}>
        <Prose text={text} />
      </div>
      {closed === null ? (
        <Section title={m.register} lead={m.registerLead}>
          <Form action={href(`${path}/zapisy`)}>
            <TextInput
              form={form}
              name="name"
              label={m.name}
              autocomplete="name"
              width="medium"
              maxlength={120}
            />
            <TextInput
              form={form}
              name="email"
              label={m.email}
              type="email"
              autocomplete="email"
              width="medium"
            />
            <TextInput
              form={form}
              name="organisationName"
              label={m.organisationName}
              autocomplete="organization"
              width="medium"
              maxlength={160}
              optional
            />
            <p class="field__hint">
              {m.privacy} {props.keptDays === null ? null : m.erased(props.keptDays)}
            </p>
            <SubmitRow>
              <Button tone="primary">{m.send}</Button>
            </SubmitRow>
          </Form>
        </Section>
      ) : null}
    </>
  );
};

export const RegistrationAskedView = (props: { lang: Lang; email: string; backHref: string }) => {
  const m = gatheringTexts[props.lang];
  return (
    <div class="narrow">
      <PageHeader title={m.sent} />
      <Alert lang={props.lang} tone="info" live>
        <p>{m.sentText(props.email)}</p>
      </Alert>
      <ActionRow>
        <ActionLink href={props.backHref}>{m.seeEvent}</ActionLink>
      </ActionRow>
    </div>
  );
};

/** Behind the mailed link: whether one comes, and the button that changes it. */
export const AttendanceView = (props: {
  form: FormState;
  attendance: Attendance;
  token: string;
  action: string;
  href: Href;
}) => {
  const { registration, gathering } = props.attendance;
  const { form, token } = props;
  const { lang } = form;
  const m = gatheringTexts[lang];
  const { title } = inLanguage(gathering, lang);
  const comes = registration.state === 'confirmed';
  return (
    <div class="narrow">
      <ErrorSummary form={form} />
      <PageHeader kicker={m.attendance} title={title} />
      <Alert lang={lang} tone={comes ? 'success' : 'info'}>
        <p>{m.attendanceStates[registration.state]}</p>
      </Alert>
      <DefinitionList
        items={[
          { term: m.starts, value: formatInstant(gathering.startsAt, lang) },
          { term: m.ends, value: formatInstant(gathering.endsAt, lang) },
          { term: m.place, value: gathering.place },
        ]}
      />
      <ActionRow>
        {comes ? (
          <ConfirmBox
            summary={m.giveBack}
            question={m.giveBackQuestion(title)}
            action={props.action}
            button={m.giveBack}
            fields={{ token, step: 'cancel' }}
          />
        ) : (
          <PostButton tone="primary" action={props.action} fields={{ token, step: 'confirm' }}>
            {m.confirm}
          </PostButton>
        )}
        <ActionLink href={props.href(`${GATHERINGS}/${gathering.id}`)}>{m.seeEvent}</ActionLink>
      </ActionRow>
    </div>
  );
};
