import type { Lang } from '../../../../shared/lang.js';
import { formatMonth } from '../../../../shared/months.js';
import { quantityWords } from '../../../../shared/units.js';
import { Section, Table } from '../../../../ui/index.js';
import type { UnitCoverage } from '../matching.service.js';
import { invitationTexts } from './invitations.texts.js';

/** Who could do together what is wanted, for each unit; nothing where nobody shows free amounts. */
export const CoverageView = ({ lang, coverage }: { lang: Lang; coverage: readonly UnitCoverage[] }) => {
  const m = invitationTexts[lang];
  if (coverage.length === 0) return null;
  return (
    <Section title={m.coverage} lead={m.coverageLead} id="moce">
      {coverage.map((unit) => (
        <Together key={unit.unit} lang={lang} unit={unit} />
      ))}
    </Section>
  );
};

const Together = ({ lang, unit }: { lang: Lang; unit: UnitCoverage }) => {
  const m = invitationTexts[lang];
  const { chosen, offers, months, covered } = unit;
  const nameOf = (id: string) => offers.find(({ supplierId }) => supplierId === id)?.name ?? '';
  const most = months.reduce((top, each) => (Number(each.wanted) > Number(top.wanted) ? each : top));
  return (
    <>
      <p>
        {covered
          ? m.covered(chosen.length, quantityWords(most.wanted, unit.unit, lang))
          : m.notCovered(chosen.length)}{' '}
        {chosen.length > 0 ? `${m.who}: ${chosen.map(nameOf).join(', ')}.` : null}
      </p>
      <Table
        lang={lang}
        caption={unit.unit}
        columns={[
          { head: m.month },
          { head: m.wantedAmount, numeric: true },
          { head: m.together, numeric: true },
        ]}
        rows={months.map(({ month, wanted, together }) => ({
          key: month,
          cells: [
            formatMonth(month, lang),
            quantityWords(wanted, unit.unit, lang),
            quantityWords(together, unit.unit, lang),
          ],
        }))}
      />
    </>
  );
};
