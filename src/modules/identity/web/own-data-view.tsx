import { formatDate, formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { ActionLink, ActionRow, Alert, EmptyState, PageHeader, Section, Table } from '../../../ui/index.js';
import type { ConsentLine } from '../data/consent.queries.js';
import type { LegalVersion } from '../domain/legal-versions.js';
import { rightsTexts } from './rights.texts.js';

type Props = {
  lang: Lang;
  log: readonly ConsentLine[];
  open: LegalVersion | null;
  paths: { terms: string; privacy: string };
};

/** The person's rights and what they said to which text. */
export const OwnDataView = ({ lang, log, open, paths }: Props) => {
  const m = rightsTexts[lang];
  return (
    <>
      <PageHeader title={m.ownData} lead={m.ownDataLead} />
      {open && (
        <Alert lang={lang} tone="info" title={m.waiting}>
          <p>
            {m.termsComing(formatDate(open.from, lang))} <a href={paths.terms}>{m.terms}</a>
          </p>
        </Alert>
      )}
      <ConsentLog lang={lang} log={log} />
      <Section title={m.rights}>
        <ActionRow>
          <ActionLink href={`${paths.privacy}#prawa`} icon="file-text">
            {m.privacy}
          </ActionLink>
        </ActionRow>
      </Section>
    </>
  );
};

const ConsentLog = ({ lang, log }: Pick<Props, 'lang' | 'log'>) => {
  const m = rightsTexts[lang];
  const said = ({ purpose, given }: ConsentLine) =>
    given ? (purpose === 'privacy' ? m.informed : m.accepting) : m.declining;
  return (
    <Section title={m.log} lead={m.logLead}>
      {log.length === 0 ? (
        <EmptyState title={m.logNone} level={3} />
      ) : (
        <Table
          lang={lang}
          caption={m.log}
          captionHidden
          columns={[
            { head: m.what },
            { head: m.version, numeric: true },
            { head: m.said },
            { head: m.when, whole: true },
            { head: m.where },
          ]}
          rows={log.map((line, index) => ({
            key: String(index),
            cells: [
              m.purposes[line.purpose],
              line.textVersion,
              said(line),
              formatInstant(line.at, lang),
              m.forms[line.form],
            ],
          }))}
        />
      )}
    </Section>
  );
};
