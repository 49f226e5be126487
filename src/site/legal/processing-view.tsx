import type { ComponentChildren } from 'preact';
import type { Processing } from '../../platform/privacy/processing.js';
import type { RetentionLine } from '../../platform/privacy/retention.js';
import { formatDate } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';
import { ActionLink, ActionRow, DefinitionList, PageHeader, Section, Table } from '../../ui/index.js';
import { processingTexts } from './processing.texts.js';

/** The register as a list of activities, each with what art. 30(1) asks for. */
export const ProcessingView = (props: {
  lang: Lang;
  activities: readonly Processing[];
  retention: readonly RetentionLine[];
  note: ComponentChildren;
  privacyHref: string;
}) => {
  const { lang } = props;
  const m = processingTexts[lang];
  return (
    <>
      <PageHeader title={m.title} lead={m.lead} />
      {props.note}
      {props.activities.map((activity, index) => (
        <Section key={activity.purpose.pl} title={`${index + 1}. ${activity.purpose[lang]}`}>
          <DefinitionList
            items={(['basis', 'people', 'data', 'recipients', 'kept'] as const).map((field) => ({
              term: m[field],
              value: activity[field][lang],
            }))}
          />
        </Section>
      ))}
      <Terms lang={lang} retention={props.retention} />
      <Section title={m.transfers}>
        <p>{m.transfersNone}</p>
      </Section>
      <Section title={m.measures}>
        <p>{m.measuresList}</p>
      </Section>
      <ActionRow>
        <ActionLink href={props.privacyHref}>{m.privacy}</ActionLink>
      </ActionRow>
    </>
  );
};

const Terms = ({ lang, retention }: { lang: Lang; retention: readonly RetentionLine[] }) => {
  const m = processingTexts[lang];
  return (
    <Section title={m.terms} lead={m.termsLead}>
      <Table
        lang={lang}
        caption={m.terms}
        captionHidden
        columns={[
          { head: m.what },
          { head: m.days, numeric: true },
          { head: m.since },
          { head: m.validFrom, whole: true },
          { head: m.ground },
        ]}
        rows={retention.flatMap(({ rule, term }) =>
          term
            ? [
                {
                  key: rule.what,
                  cells: [
                    rule.label[lang],
                    term.days,
                    rule.since[lang],
                    formatDate(term.validFrom, lang),
                    term.basis,
                  ],
                },
              ]
            : [],
        )}
      />
    </Section>
  );
};
