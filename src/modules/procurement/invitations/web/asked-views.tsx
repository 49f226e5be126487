import { formatInstant } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import {
  Alert,
  Button,
  ErrorSummary,
  Form,
  Prose,
  Section,
  SubmitRow,
  TextArea,
  type FormState,
} from '../../../../ui/index.js';
import type { PublishedCase } from '../../procedures/published-case.js';
import { ContentView } from '../../procedures/web/content-view.js';
import { opportunityTexts } from './opportunities.texts.js';

type Props = { readonly lang: Lang; readonly asked: PublishedCase };

/** All that the buyer asks for, as everybody who is asked reads it, under what has changed since. */
export const AskedView = (props: Props & { readonly fileHref: (fileId: string) => string }) => {
  const { lang, asked } = props;
  const m = opportunityTexts[lang];
  const { version, procedure } = asked;
  return (
    <>
      {procedure.cancelReason ? (
        <Alert lang={lang} tone="warning" title={m.cancelled}>
          <Prose text={procedure.cancelReason} />
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
      <ContentView lang={lang} content={version.content} files={asked.files} fileHref={props.fileHref} />
    </>
  );
};

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
