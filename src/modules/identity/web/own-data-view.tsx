import { formatDate, formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  EmptyState,
  PageHeader,
  PostButton,
  Section,
  Table,
} from '../../../ui/index.js';
import type { ConsentLine } from '../data/consent.queries.js';
import type { ExportLine } from '../data/data-export.queries.js';
import type { LegalVersion } from '../domain/legal-versions.js';
import { rightsTexts } from './rights.texts.js';

type Props = {
  lang: Lang;
  log: readonly ConsentLine[];
  exports: readonly ExportLine[];
  open: LegalVersion | null;
  paths: { exports: string; here: string; erase: string; terms: string; privacy: string };
};

/** The person's rights and what they said to which text. */
export const OwnDataView = ({ lang, log, exports, open, paths }: Props) => {
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
      <Exports lang={lang} exports={exports} paths={paths} />
      <ConsentLog lang={lang} log={log} />
      <Section title={m.erase} lead={m.eraseShort}>
        <ActionRow>
          <ActionLink href={paths.erase} tone="danger">
            {m.erase}
          </ActionLink>
        </ActionRow>
      </Section>
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

/** How far the copy is, or until when it can be fetched. */
const stateOf = (lang: Lang, line: ExportLine) => {
  const m = rightsTexts[lang];
  if (line.open && line.expiresAt) return m.exportOpen(formatInstant(line.expiresAt, lang));
  if (line.readyAt) return m.exportGone;
  return line.total === null ? m.exportWaiting : m.exportDone(line.done, line.total);
};

const Exports = ({ lang, exports, paths }: Pick<Props, 'lang' | 'exports' | 'paths'>) => {
  const m = rightsTexts[lang];
  const underWay = exports.some(({ readyAt }) => !readyAt);
  return (
    <Section title={m.export} lead={m.exportLead}>
      {exports.length > 0 && (
        <Table
          lang={lang}
          caption={m.export}
          captionHidden
          columns={[
            { head: m.exportWhen, whole: true },
            { head: m.exportState },
            { head: m.exportAction, headHidden: true, whole: true },
          ]}
          rows={exports.map((line) => ({
            key: line.id,
            cells: [
              formatInstant(line.requestedAt, lang),
              stateOf(lang, line),
              line.open ? (
                <ActionLink small icon="download" href={`${paths.exports}/${line.id}`}>
                  {m.exportFetch}
                </ActionLink>
              ) : null,
            ],
          }))}
        />
      )}
      <ActionRow>
        {underWay ? (
          <ActionLink href={paths.here}>{m.exportRefresh}</ActionLink>
        ) : (
          <PostButton action={paths.exports} icon="download">
            {m.exportAsk}
          </PostButton>
        )}
      </ActionRow>
    </Section>
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
