import type { Lang } from '../../../shared/lang.js';
import { catalogue } from '../../../platform/i18n/catalogue.js';
import { Section, Steps } from '../../../ui/index.js';
import type { Check } from '../domain/completeness.js';

const texts = catalogue({
  pl: {
    title: 'Kompletność zgłoszenia',
    whole: 'Jest wszystko, czego potrzeba.',
    lacking:
      'Brakujące rzeczy można uzupełnić do czasu decyzji. Koordynator może też przyjąć organizację bez nich.',
    items: {
      nip: 'NIP',
      krs: 'numer KRS',
      address: 'pełny adres siedziby',
      contact: 'e-mail lub telefon',
      statement: 'uzasadnienie zgłoszenia',
      signatories: 'kto podpisze deklarację przystąpienia',
      signed: 'skan podpisanej deklaracji przystąpienia',
    },
  },
  en: {
    title: 'Is the application complete?',
    whole: 'Everything that is needed is there.',
    lacking: 'What is missing can be added until the decision. The coordinator may admit without it as well.',
    items: {
      nip: 'tax number (NIP)',
      krs: 'court register number (KRS)',
      address: 'full address of the seat',
      contact: 'e-mail or telephone',
      statement: 'reasons for applying',
      signatories: 'who will sign the accession statement',
      signed: 'scan of the signed accession statement',
    },
  },
});

/** What an application has and lacks, the same for the applicant and the coordinator. */
export const Checklist = ({
  lang,
  checks,
  without = [],
}: {
  lang: Lang;
  checks: readonly Check[];
  /** Left out here, for they come later. */
  without?: readonly Check['requirement'][];
}) => {
  const m = texts[lang];
  const shown = checks.filter(({ requirement }) => !without.includes(requirement));
  return (
    <Section title={m.title} lead={shown.every(({ done }) => done) ? m.whole : m.lacking}>
      <Steps
        lang={lang}
        label={m.title}
        steps={shown.map(({ requirement, done }) => ({
          label: m.items[requirement],
          state: done ? ('done' as const) : ('ahead' as const),
        }))}
      />
    </Section>
  );
};
