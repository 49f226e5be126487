import type { LocalDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  Alert,
  ConfirmBox,
  EmptyState,
  FileList,
  PageHeader,
  Section,
  Table,
  type FormState,
} from '../../../ui/index.js';
import type { EvidenceLine } from '../data/evidence.queries.js';
import { evidenceLabels, evidenceName } from '../evidence.labels.js';
import { EvidenceForm } from './evidence-form.js';
import { evidenceDates } from '../evidence-words.js';
import { EvidenceState, EvidenceWhat } from './evidence-marks.js';
import { evidenceTexts } from './evidence.texts.js';

/** The member's own list. */
export const OwnEvidenceView = (props: {
  lang: Lang;
  items: readonly EvidenceLine[];
  today: LocalDate;
  mayEdit: boolean;
  hrefOf: (id: string) => string;
  fileHrefOf: (id: string) => string;
  newHref: string;
}) => {
  const { lang, items, today, mayEdit } = props;
  const m = evidenceTexts[lang];
  const add = mayEdit ? (
    <ActionLink href={props.newHref} tone="primary" icon="plus">
      {m.addLink}
    </ActionLink>
  ) : null;
  return (
    <>
      <PageHeader title={m.title} lead={m.lead} actions={items.length > 0 ? add : null} />
      {items.length === 0 ? (
        <EmptyState title={m.none} icon="file-check" actions={add}>
          <p>{m.noneMore}</p>
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={m.title}
          captionHidden
          columns={[
            { head: m.what },
            { head: m.dates },
            { head: m.state },
            { head: m.file },
            ...(mayEdit ? [{ head: m.actions, headHidden: true }] : []),
          ]}
          rows={items.map((evidence) => ({
            key: evidence.id,
            cells: [
              <EvidenceWhat lang={lang} evidence={evidence} />,
              evidenceDates(evidence, lang),
              <EvidenceState lang={lang} evidence={evidence} today={today} />,
              <span class="evidence-state">
                {evidence.file && <a href={props.fileHrefOf(evidence.id)}>{evidence.file.name}</a>}
                <small>{evidenceLabels[lang].disclosures[evidence.disclosure]}</small>
              </span>,
              ...(mayEdit
                ? [
                    <ActionLink
                      href={props.hrefOf(evidence.id)}
                      small
                      icon="pencil"
                      label={m.editTitle(evidenceName(evidence, lang))}
                    >
                      {m.edit}
                    </ActionLink>,
                  ]
                : []),
            ],
          }))}
        />
      )}
    </>
  );
};

/** A new entry. */
export const NewEvidenceView = (props: { form: FormState; action: string; formKey: string }) => {
  const m = evidenceTexts[props.form.lang];
  return (
    <>
      <PageHeader title={m.add} />
      <EvidenceForm {...props} button={m.add} hasFile={false} />
    </>
  );
};

/** One entry: its form, its file, and ways to remove either. */
export const EditEvidenceView = (props: {
  form: FormState;
  evidence: EvidenceLine;
  version: string;
  paths: { save: string; file: string; removeFile: string; remove: string };
}) => {
  const { form, evidence, paths } = props;
  const { lang } = form;
  const m = evidenceTexts[lang];
  const name = evidenceName(evidence, lang);
  return (
    <>
      <PageHeader title={m.editTitle(name)} />
      {evidence.verifiedAt && (
        <Alert lang={lang} tone="info">
          <p>{m.changeEnds}</p>
        </Alert>
      )}
      {evidence.file && (
        <Section title={m.present}>
          <FileList files={[{ name: evidence.file.name, href: paths.file }]} />
          <ConfirmBox
            summary={m.removeFile}
            icon="trash-2"
            question={m.removeFileQuestion(evidence.file.name)}
            action={paths.removeFile}
            button={m.removeFile}
          />
        </Section>
      )}
      <EvidenceForm
        form={form}
        action={paths.save}
        button={m.save}
        version={props.version}
        hasFile={evidence.file !== null}
      />
      <ConfirmBox
        summary={m.remove}
        icon="trash-2"
        question={m.removeQuestion(name)}
        action={paths.remove}
        button={m.remove}
      />
    </>
  );
};
