import { formatDate } from '../../../shared/dates.js';
import { ActionLink, ActionRow, Button, ErrorSummary, Form, type FormState } from '../../../ui/index.js';
import type { LegalVersion } from '../domain/legal-versions.js';
import { rightsTexts } from './rights.texts.js';

export const TERMS = '/konto/regulamin';

/** The page that asks about changed terms and leads on to `next` (a Polish path). */
export const termsPath = (next: string): string => `${TERMS}?next=${encodeURIComponent(next)}`;

/** What changes in the terms, with the two answers; `open` is null when nothing waits. */
export const TermsForm = (props: {
  form: FormState;
  open: LegalVersion | null;
  /** Whether the version holds already. */
  due: boolean;
  action: string;
  termsHref: string;
  next: string;
  parked: string;
}) => {
  const { form, open } = props;
  const m = rightsTexts[form.lang];
  if (!open) return <p>{m.termsNone}</p>;
  const from = formatDate(open.from, form.lang);
  return (
    <>
      <ErrorSummary form={form} />
      <p>{props.due ? m.termsDue(from) : m.termsComing(from)}</p>
      <p>
        <strong>{m.changes}:</strong> {open.changes[form.lang]}
      </p>
      <ActionRow>
        <ActionLink href={`${props.termsHref}?wersja=${open.version}`} icon="file-text">
          {m.readWhole}
        </ActionLink>
      </ActionRow>
      <p>{m.withoutIt}</p>
      <Form
        action={props.action}
        fields={{ version: String(open.version), next: props.next, parked: props.parked }}
      >
        <ActionRow>
          <Button tone="primary" name="accept" value="true">
            {m.accept}
          </Button>
          <Button name="accept" value="false">
            {m.decline}
          </Button>
        </ActionRow>
      </Form>
    </>
  );
};
