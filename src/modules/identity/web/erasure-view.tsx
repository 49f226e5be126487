import type { Obstacle } from '../../../platform/privacy/personal-data.js';
import {
  Alert,
  Button,
  ErrorSummary,
  Form,
  PageHeader,
  Section,
  SubmitRow,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import { rightsTexts } from './rights.texts.js';

/** What goes and what stays; the form only when nothing stands in the way. */
export const ErasureView = (props: {
  form: FormState;
  obstacles: readonly Obstacle[];
  action: string;
  href: (path: string) => string;
}) => {
  const { form, obstacles } = props;
  const m = rightsTexts[form.lang];
  return (
    <div class="narrow">
      <PageHeader title={m.erase} lead={m.eraseLead} />
      <Section title={m.goes}>
        <p>{m.goesWhat}</p>
      </Section>
      <Section title={m.stays}>
        <p>{m.staysWhat}</p>
      </Section>
      {obstacles.length > 0 ? (
        <Alert lang={form.lang} tone="warning" title={m.notYet}>
          <ul>
            {obstacles.map(({ text, path }) => (
              <li key={text.pl}>
                {text[form.lang]} <a href={props.href(path)}>{m.goThere}</a>
              </li>
            ))}
          </ul>
        </Alert>
      ) : (
        <Form action={props.action}>
          <ErrorSummary form={form} />
          <TextInput
            form={form}
            name="email"
            label={m.confirmEmail}
            hint={m.confirmEmailHint}
            type="email"
            autocomplete="off"
            width="medium"
          />
          <SubmitRow>
            <Button tone="danger">{m.eraseNow}</Button>
          </SubmitRow>
        </Form>
      )}
    </div>
  );
};
