import { formatDate, formatInstant, parseLocalDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { Section, Timeline } from '../../../ui/index.js';
import type { OrganisationRole } from '../../../platform/access/actor.js';
import type { HistoryLine } from '../data/history.queries.js';
import type { FieldChange } from '../domain/changes.js';
import type { HistoryAction } from '../history.js';
import { organisationLabels } from '../organisations.labels.js';
import { accountTexts } from './account.texts.js';
import { historyTexts } from './history.texts.js';

type Fields = keyof (typeof historyTexts)['pl']['fields'];

/** Who changed what, the latest first. */
export const HistoryView = ({ lang, lines }: { lang: Lang; lines: readonly HistoryLine[] }) => {
  const m = historyTexts[lang];
  return (
    <Section title={m.title} lead={m.lead}>
      {lines.length === 0 ? (
        <p>{m.none}</p>
      ) : (
        <Timeline
          label={m.title}
          items={lines.map((line) => {
            const details = detailsOf(line, lang);
            return {
              when: formatInstant(line.at, lang),
              dateTime: line.at.toISOString(),
              what: m.actions[line.action as HistoryAction],
              who: line.who ?? m.site,
              ...(details.length > 0 && {
                detail: (
                  <ul>
                    {details.map((detail) => (
                      <li key={detail}>{detail}</li>
                    ))}
                  </ul>
                ),
              }),
            };
          })}
        />
      )}
    </Section>
  );
};

/** What a line's details say in words; ids and whatever has no words are left out. */
const detailsOf = ({ person, details }: HistoryLine, lang: Lang): string[] => {
  const m = historyTexts[lang];
  const named = details['name'];
  const changes = (details['changes'] ?? []) as FieldChange[];
  const moved = 'from' in details && 'to' in details && !('status' in details);
  return [
    ...(person ? [person] : []),
    ...(typeof named === 'string' ? [named] : []),
    ...changes.map(({ field, from, to }) => m.changed(m.fields[field as Fields], from, to)),
    ...(moved ? [`${text(details['from'])} → ${text(details['to'])}`] : []),
    ...(['role', 'label', 'status', 'basis', 'together', 'from', 'to'] as const)
      .filter((field) => details[field] !== undefined && details[field] !== null)
      .filter((field) => !(moved && (field === 'from' || field === 'to')))
      .map((field) => `${m.fields[field]}: ${inWords(field, details[field], lang)}`),
  ];
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '–');

const inWords = (field: Fields, value: unknown, lang: Lang): string => {
  if (field === 'role') return organisationLabels[lang].roles[value as OrganisationRole];
  if (field === 'status') return accountTexts[lang].statuses[value as 'active' | 'exempt'];
  const day = field === 'from' || field === 'to' ? parseLocalDate(String(value)) : null;
  return day ? formatDate(day, lang) : String(value);
};
