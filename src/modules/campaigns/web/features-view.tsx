import { formatDate } from '../../../shared/dates.js';
import {
  Button,
  ConfirmBox,
  DateInput,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  PageHeader,
  Section,
  StatusTag,
  SubmitRow,
  Table,
  TextArea,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import type { FeatureLine } from '../data/features.queries.js';
import { featureTexts } from './features.texts.js';

export const FEATURES = '/koordynator/wyroznienia';

type Line = FeatureLine & { running: boolean };

const State = ({ lang, line, today }: { lang: FormState['lang']; line: Line; today: string }) => {
  const m = featureTexts[lang];
  if (line.running && !line.visible) return <StatusTag tone="warning">{m.notVisible}</StatusTag>;
  if (line.running) return <StatusTag tone="success">{m.running}</StatusTag>;
  if (line.endedAt === null && line.startsOn > today) return <StatusTag tone="waiting">{m.ahead}</StatusTag>;
  return <StatusTag tone="neutral">{m.past}</StatusTag>;
};

/** Features past and present, and a form for a new one. */
export const FeaturesView = (props: {
  form: FormState;
  formKey: string;
  features: readonly Line[];
  today: string;
  href: (path: string) => string;
}) => {
  const { form, features, today, href } = props;
  const { lang } = form;
  const m = featureTexts[lang];
  return (
    <>
      <PageHeader title={m.title} lead={m.lead} />
      {features.length === 0 ? (
        <EmptyState title={m.none}>
          <p>{m.noneWords}</p>
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={m.title}
          captionHidden
          columns={[
            { head: m.listing },
            { head: m.days },
            { head: m.reason },
            { head: m.state },
            { head: m.actions, headHidden: true, whole: true },
          ]}
          rows={features.map((line) => ({
            key: line.id,
            cells: [
              <>
                {line.visible ? <a href={href(`/oferty/${line.listingId}`)}>{line.title}</a> : line.title}
                <br />
                <small>{line.supplier}</small>
              </>,
              `${formatDate(line.startsOn, lang)}–${formatDate(line.endsOn, lang)}`,
              line.reason,
              <State lang={lang} line={line} today={today} />,
              line.endedAt === null && line.endsOn >= today ? (
                <ConfirmBox
                  summary={m.end}
                  question={m.endQuestion(line.title)}
                  action={href(`${FEATURES}/${line.id}/zakoncz`)}
                  button={m.end}
                />
              ) : null,
            ],
          }))}
        />
      )}
      <Section title={m.newFeature}>
        <Form action={href(FEATURES)} idempotencyKey={props.formKey}>
          <ErrorSummary form={form} />
          <TextInput form={form} name="listing" label={m.address} hint={m.addressHint} autocomplete="off" />
          <FieldRow>
            <DateInput form={form} name="startsOn" label={m.startsOn} min={today} />
            <DateInput form={form} name="endsOn" label={m.endsOn} min={today} />
          </FieldRow>
          <TextArea form={form} name="reason" label={m.reason} hint={m.reasonHint} rows={3} maxlength={500} />
          <SubmitRow>
            <Button tone="primary">{m.add}</Button>
          </SubmitRow>
        </Form>
      </Section>
    </>
  );
};
