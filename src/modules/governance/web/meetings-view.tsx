import { formatDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import {
  Alert,
  Button,
  CheckboxGroup,
  DateInput,
  ErrorSummary,
  Form,
  PageHeader,
  Section,
  SubmitRow,
  Table,
  TextArea,
  type FormState,
} from '../../../ui/index.js';
import type { MeetingLine } from '../data/meeting.queries.js';
import type { MeetingAlert } from '../domain/meeting-alert.js';
import { alertText } from '../domain/meeting-news.js';
import { meetingTexts } from './meetings.texts.js';

/** That a meeting is due or late; nothing otherwise. */
export const MeetingAlertBox = ({ lang, alert }: { lang: Lang; alert: MeetingAlert | null }) =>
  alert && (
    <Alert
      lang={lang}
      tone={alert.level === 'late' ? 'error' : 'warning'}
      title={meetingTexts[lang][alert.level]}
    >
      <p>{alertText(alert)[lang]}</p>
    </Alert>
  );

/** The council's meetings: those held, and the form that records one. */
export const MeetingsView = (props: {
  form: FormState;
  meetings: readonly MeetingLine[];
  members: readonly { id: string; name: string }[];
  alert: MeetingAlert | null;
  today: string;
  idempotencyKey: string;
  action: string;
}) => {
  const { form, meetings } = props;
  const { lang } = form;
  const m = meetingTexts[lang];
  return (
    <>
      <PageHeader title={m.meetings} lead={m.lead} />
      <MeetingAlertBox lang={lang} alert={props.alert} />
      <Section title={m.held}>
        {meetings.length === 0 ? (
          <p>{m.none}</p>
        ) : (
          <Table
            lang={lang}
            caption={m.held}
            captionHidden
            columns={[{ head: m.day }, { head: m.about }, { head: m.attendance }]}
            rows={meetings.map(({ id, heldOn, subject, present }) => ({
              key: id,
              cells: [formatDate(heldOn, lang), subject, present.join(', ')],
            }))}
          />
        )}
      </Section>
      <Section title={m.record}>
        <Form action={props.action} idempotencyKey={props.idempotencyKey} guard>
          <ErrorSummary form={form} />
          <DateInput form={form} name="heldOn" label={m.heldOn} max={props.today} />
          <TextArea form={form} name="subject" label={m.subject} hint={m.subjectHint} rows={3} />
          <CheckboxGroup
            form={form}
            name="present"
            label={m.present}
            optional
            choices={props.members.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SubmitRow>
            <Button tone="primary">{m.save}</Button>
          </SubmitRow>
        </Form>
      </Section>
    </>
  );
};
