import { formatDate, formatInstant, type LocalDate } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { quantityWords } from '../../../../shared/units.js';
import {
  Alert,
  Button,
  ErrorSummary,
  Form,
  Prose,
  Section,
  SubmitRow,
  Table,
  TextArea,
  type FormState,
} from '../../../../ui/index.js';
import type { Asked } from '../asked.js';
import { opportunityTexts } from './opportunities.texts.js';

type Props = { readonly lang: Lang; readonly asked: Asked };

/** What the buyer asks for: the description, the lines of each lot, and what has changed. */
export const AskedContent = ({ lang, asked: { version, cancelReason } }: Props) => {
  const m = opportunityTexts[lang];
  const { content } = version;
  return (
    <Section title={m.asked}>
      {cancelReason ? (
        <Alert lang={lang} tone="warning" title={m.cancelled}>
          <Prose text={cancelReason} />
        </Alert>
      ) : null}
      {version.reason ? (
        <Alert
          lang={lang}
          tone="info"
          title={m.changed(version.number, formatInstant(version.publishedAt, lang))}
        >
          <Prose text={version.reason} />
        </Alert>
      ) : null}
      <Prose text={content.description} />
      {content.lots.map((lot, at) => (
        <Table
          key={lot.title}
          lang={lang}
          caption={m.lot(at + 1, lot.title)}
          columns={[{ head: m.line }, { head: m.quantity, numeric: true }, { head: m.when }]}
          rows={lot.lines.map((line) => ({
            key: line.id,
            cells: [
              <Line key="l" name={line.name} description={line.description} />,
              quantityWords(line.quantity, line.unit, lang),
              daysOf(line.from, line.to, lang),
            ],
          }))}
        />
      ))}
    </Section>
  );
};

const Line = ({ name, description }: { name: string; description: string | null }) => (
  <>
    {name}
    {description ? <Prose text={description} /> : null}
  </>
);

const daysOf = (from: LocalDate | null, to: LocalDate | null, lang: Lang): string =>
  [...new Set([from, to])].flatMap((day) => (day ? [formatDate(day, lang)] : [])).join(' – ');

/** Questions with their answers, which all who are asked read; and the way to ask. */
export const QuestionsView = (
  props: Props & {
    readonly form: FormState;
    readonly mayAsk: boolean;
    readonly action: string;
    readonly fields?: Readonly<Record<string, string>>;
    readonly idempotencyKey: string;
  },
) => {
  const { lang, asked, form } = props;
  const m = opportunityTexts[lang];
  return (
    <Section title={m.questions} lead={m.questionsLead} id="pytania">
      {asked.questions.length === 0 ? <p>{m.noQuestions}</p> : null}
      {asked.questions.map(({ id, text, answer, askedAt }) => (
        <div key={id}>
          <p>
            <strong>{m.question(formatInstant(askedAt, lang))}</strong>
          </p>
          <Prose text={text} />
          <p>
            <strong>{m.answer}</strong>
          </p>
          {answer === null ? <p>{m.unanswered}</p> : <Prose text={answer} />}
        </div>
      ))}
      {asked.asking && props.mayAsk ? (
        <Form
          action={props.action}
          fields={props.fields ?? {}}
          idempotencyKey={props.idempotencyKey}
          label={m.questions}
        >
          <ErrorSummary form={form} />
          <TextArea form={form} name="text" label={m.ask} hint={m.askHint} rows={4} />
          <SubmitRow>
            <Button icon="send">{m.askButton}</Button>
          </SubmitRow>
        </Form>
      ) : null}
    </Section>
  );
};
