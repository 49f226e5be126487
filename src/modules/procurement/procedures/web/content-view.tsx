import { formatDate } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { formatMoney } from '../../../../shared/money.js';
import { inDays } from '../../../../shared/plural.js';
import { areaName, isAreaCode } from '../../../../shared/territory.js';
import { quantityWords } from '../../../../shared/units.js';
import { DefinitionList, FileList, Prose, Section, Table } from '../../../../ui/index.js';
import { evidenceLabels } from '../../../members/index.js';
import type { ProcedureFile } from '../data/procedure-files.js';
import type { ProcedureContent, ProcedureDraft } from '../procedure-content.js';
import { procedureLabels } from '../procedures.labels.js';
import { procedureTexts } from './procedures.texts.js';
import { Formulas } from './rules-view.js';

/** Everything that a procedure asks, for whoever may read it; of a draft what there is. */
export const ContentView = (props: {
  readonly lang: Lang;
  readonly content: ProcedureContent | (ProcedureDraft & { readonly budget?: number | null });
  readonly files: readonly ProcedureFile[];
  readonly fileHref: (fileId: string) => string;
}) => {
  const { lang, content, files } = props;
  const m = procedureTexts[lang];
  return (
    <>
      {content.description ? (
        <Section title={m.description}>
          <Prose text={content.description} />
        </Section>
      ) : null}
      {content.lots.length > 0 ? (
        <Section title={m.lots}>
          {content.lots.map(({ title, lines }, at) => (
            <Table
              key={at}
              lang={lang}
              caption={m.lot(at + 1, title ?? '')}
              columns={[{ head: m.line }, { head: m.quantity, numeric: true }, { head: m.when }]}
              rows={lines.map((line) => ({
                key: line.id,
                cells: [
                  <>
                    {line.name}
                    {line.description ? <p class="field__hint">{line.description}</p> : null}
                  </>,
                  quantityWords(line.quantity, line.unit, lang),
                  [
                    ...line.places,
                    [line.from, line.to].flatMap((day) => (day ? formatDate(day, lang) : [])).join(' – '),
                  ]
                    .filter((part) => part !== '')
                    .join(', '),
                ],
              }))}
            />
          ))}
        </Section>
      ) : null}
      <Terms lang={lang} content={content} />
      {content.questions.length > 0 ? (
        <Section title={m.asked}>
          <ol>
            {content.questions.map(({ id, text, kind, required }) => (
              <li key={id}>
                {text} ({procedureLabels[lang].questions[kind]}
                {required ? `, ${m.required}` : ''})
              </li>
            ))}
          </ol>
        </Section>
      ) : null}
      {content.criteria.length > 0 ? (
        <Section title={m.criteria}>
          <Formulas lang={lang} criteria={content.criteria} questions={content.questions} />
        </Section>
      ) : null}
      {files.length > 0 ? (
        <Section title={m.files}>
          <FileList
            files={files.map(({ id, name }) => ({ name, href: props.fileHref(id) }))}
            label={m.files}
          />
        </Section>
      ) : null}
    </>
  );
};

const Terms = ({ lang, content }: { lang: Lang; content: Parameters<typeof ContentView>[0]['content'] }) => {
  const m = procedureTexts[lang];
  const labels = procedureLabels[lang];
  const { reserved, budget } = content;
  return (
    <Section title={m.terms}>
      <DefinitionList
        items={[
          { term: m.caseNumber, value: content.caseNumber },
          { term: m.cpv, value: content.cpv.join(', ') },
          { term: m.recipient, value: content.recipient?.name },
          { term: m.payer, value: content.payer },
          { term: m.places, value: content.deliveryPlaces.join('; ') },
          {
            term: m.areas,
            value: content.areas.flatMap((code) => (isAreaCode(code) ? areaName(code, lang) : [])).join(', '),
          },
          { term: m.budget, value: budget ? formatMoney(budget, lang) : null },
          { term: m.paymentDays, value: inDays(lang, content.paymentDays) },
          { term: m.quoteValidDays, value: inDays(lang, content.quoteValidDays) },
          {
            term: m.reserved,
            value:
              reserved &&
              m.reservedWords(
                reserved.atLeastPercent,
                reserved.groups.map((group) => labels.groups[group]).join(', '),
              ),
          },
          {
            term: m.evidence,
            value: content.requiredEvidence.map((kind) => evidenceLabels[lang].kinds[kind]).join(', '),
          },
          { term: m.alternatives, value: content.alternativesAllowed ? m.allowed : m.notAllowed },
          { term: m.partial, value: content.partialLines ? m.allowed : m.notAllowed },
          { term: m.openness, value: content.openness === 'members' ? m.membersAll : m.invitedOnly },
          { term: m.remarks, value: content.remarks },
        ]}
      />
    </Section>
  );
};
