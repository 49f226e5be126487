import { formatDate, type LocalDate } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { quantityWords } from '../../../../shared/units.js';
import { Prose, Section, Table } from '../../../../ui/index.js';
import type { ProcedureContent } from '../../procedures/procedure-content.js';
import { opportunityTexts } from './opportunities.texts.js';

/** What the buyer asks for: the description, and the lines of each lot. */
export const AskedContent = ({ lang, content }: { lang: Lang; content: ProcedureContent }) => {
  const m = opportunityTexts[lang];
  return (
    <Section title={m.asked}>
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
              line.name,
              quantityWords(line.quantity, line.unit, lang),
              daysOf(line.from, line.to, lang),
            ],
          }))}
        />
      ))}
    </Section>
  );
};

const daysOf = (from: LocalDate | null, to: LocalDate | null, lang: Lang): string =>
  [...new Set([from, to])].flatMap((day) => (day ? [formatDate(day, lang)] : [])).join(' – ');
