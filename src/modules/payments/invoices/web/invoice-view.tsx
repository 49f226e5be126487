import type { Lang } from '../../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  Article,
  PageHeader,
  Section,
  type FormState,
} from '../../../../ui/index.js';
import type { SchemaVerdict } from '../fa3-schema.js';
import type { DraftCase } from '../invoice-drafts.service.js';
import { warningText } from '../warnings.texts.js';
import { DraftContent } from './draft-content.js';
import { ChoicesForm } from './draft-choices.js';
import { invoiceTexts } from './invoices.texts.js';
import { NoteSection } from './note-section.js';

export type InvoiceViewProps = {
  readonly lang: Lang;
  readonly known: DraftCase;
  /** Null while there is no file. */
  readonly verdict: SchemaVerdict | null;
  /** What was chosen for the draft, as typed. */
  readonly choices: FormState;
  /** The chosen part of the page's address, from its question mark on; empty for none. */
  readonly chosen: string;
  readonly note: FormState;
  readonly formKey: string;
  readonly href: (path: string) => string;
  readonly paths: {
    readonly page: string;
    readonly xml: string;
    readonly pdf: string;
    readonly back: string;
  };
};

/** The supplier's own invoice: a draft of it, what to heed, and its number once it is issued elsewhere. */
export const InvoiceView = (props: InvoiceViewProps) => {
  const { lang, known, href, paths } = props;
  const m = invoiceTexts[lang];
  const { receivable } = known;
  return (
    <>
      <PageHeader kicker={receivable.subject} title={m.titleOf(receivable.reference)} lead={m.lead} />
      <Lacks {...props} />
      <Download {...props} />
      <ChoicesForm {...props} />
      <DraftContent lang={lang} draft={known.draft} />
      <Duties {...props} />
      <NoteSection {...props} />
      <p>
        <a href={href(paths.back)}>{m.back}</a>
      </p>
    </>
  );
};

const Lacks = ({ lang, known: { lacks }, href }: InvoiceViewProps) => {
  const m = invoiceTexts[lang];
  if (lacks.length === 0) return null;
  const blocked = lacks.some(({ blocking }) => blocking);
  return (
    <Alert lang={lang} tone={blocked ? 'warning' : 'info'} title={m.lacks}>
      <Article>
        <ul>
          {lacks.map(({ kind, text, path }) => (
            <li key={kind}>
              {text[lang]}
              {path ? (
                <>
                  {' '}
                  <a href={href(path)} aria-label={`${m.mend}: ${text[lang]}`}>
                    {m.mend}
                  </a>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      </Article>
    </Alert>
  );
};

const Download = ({ lang, verdict, chosen, href, paths }: InvoiceViewProps) => {
  const m = invoiceTexts[lang];
  return (
    <Section title={m.download}>
      <ActionRow>
        {verdict ? (
          <ActionLink tone="primary" icon="download" href={href(paths.xml) + chosen}>
            {m.xml}
          </ActionLink>
        ) : null}
        <ActionLink icon="printer" href={href(paths.pdf) + chosen}>
          {m.pdf}
        </ActionLink>
      </ActionRow>
      <p class="field__hint">{verdict ? m.schema[wordOf(verdict)] : m.noXml}</p>
    </Section>
  );
};

const wordOf = (verdict: SchemaVerdict): 'absent' | 'valid' | 'invalid' => {
  if (verdict.known === 'absent') return 'absent';
  return verdict.faults.length === 0 ? 'valid' : 'invalid';
};

const Duties = ({ lang, known: { warnings } }: InvoiceViewProps) => {
  const m = invoiceTexts[lang];
  if (warnings.length === 0) return null;
  return (
    <Section title={m.duties} lead={m.dutiesHint}>
      <Article>
        <ul>
          {warnings.map((warning) => (
            <li key={`${warning.kind} ${warning.from}`}>
              {warningText(warning, lang)} <small lang="pl">({warning.source})</small>
            </li>
          ))}
        </ul>
      </Article>
    </Section>
  );
};
