import type { LocalDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { ActionLink, ActionRow, Section, Table } from '../../../ui/index.js';
import type { EvidenceLine } from '../data/evidence.queries.js';
import { standingOn } from '../domain/evidence.js';
import { evidenceDates } from '../evidence-words.js';
import { EvidenceState, EvidenceWhat } from './evidence-marks.js';
import { evidenceTexts } from './evidence.texts.js';

/** A profile's evidence; nothing when the member shows none. */
export const ShownEvidence = (props: {
  lang: Lang;
  items: readonly EvidenceLine[];
  today: LocalDate;
  fileHrefOf: (id: string) => string;
  packHref: string;
  /** Of its heading. */
  level?: 2 | 3;
}) => {
  const { lang, items, today } = props;
  const m = evidenceTexts[lang];
  if (items.length === 0) return null;
  return (
    <Section title={m.title} level={props.level ?? 2} lead={m.profileLead}>
      <Table
        lang={lang}
        caption={m.title}
        captionHidden
        columns={[{ head: m.what }, { head: m.dates }, { head: m.state }, { head: m.file }]}
        rows={items.map((evidence) => ({
          key: evidence.id,
          cells: [
            <EvidenceWhat lang={lang} evidence={evidence} />,
            evidenceDates(evidence, lang),
            <EvidenceState lang={lang} evidence={evidence} today={today} />,
            evidence.file && <a href={props.fileHrefOf(evidence.id)}>{evidence.file.name}</a>,
          ],
        }))}
      />
      {items.some((evidence) => standingOn(evidence, today) !== 'expired') && (
        <ActionRow>
          <ActionLink href={props.packHref} icon="download" download>
            {m.pack}
          </ActionLink>
        </ActionRow>
      )}
    </Section>
  );
};
