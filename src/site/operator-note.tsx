import { operatorAddress, type Operator } from '../modules/organisations/index.js';
import { catalogue } from '../platform/i18n/catalogue.js';
import { formatNip } from '../shared/identifiers.js';
import type { Lang } from '../shared/lang.js';
import { Alert, DefinitionList, Section } from '../ui/index.js';

const texts = catalogue({
  pl: {
    demoTitle: 'To wersja pokazowa',
    demo: 'Serwis działa tylko na tym komputerze, z danymi przykładowymi. Nikt nie prowadzi go jako usługi, nie wysyła z niego wiadomości i nie zbiera w nim danych. Zasady poniżej opisują, jak działa serwis uruchomiony naprawdę.',
    noneTitle: 'Operator nie jest jeszcze wskazany',
    none: 'Serwis prowadzi operator, czyli osoba prawna wskazana w jego ustawieniach. Dopóki jej tu nie ma, nie zakładaj konta z prawdziwymi danymi.',
    operator: 'Operator serwisu',
    name: 'Nazwa',
    address: 'Adres',
    nip: 'NIP',
    krs: 'KRS',
    contact: 'Kontakt',
    phone: 'Telefon',
    dataProtection: 'Dane osobowe',
    officer: (name: string) => `inspektor ochrony danych: ${name}`,
  },
  en: {
    demoTitle: 'This is a demonstration',
    demo: 'The site runs on this computer alone, with example data. Nobody operates it as a service, no mail leaves it and no data are collected in it. The rules below describe a site that runs in earnest.',
    noneTitle: 'The operator has not been named yet',
    none: 'The site is run by an operator, a legal person named in its settings. Until it is named here, do not open an account with real data.',
    operator: 'Operator of the site',
    name: 'Name',
    address: 'Address',
    nip: 'Tax number (NIP)',
    krs: 'Court register number (KRS)',
    contact: 'Contact',
    phone: 'Telephone',
    dataProtection: 'Personal data',
    officer: (name) => `data protection officer: ${name}`,
  },
});

type Props = { lang: Lang; operator: Operator | null; demo: boolean };

/** Who answers for the site; the cluster cannot, having no legal personality (agreement §4.2). */
export const OperatorNote = ({ lang, operator, demo }: Props) => {
  const m = texts[lang];
  if (demo || !operator) {
    return (
      <Alert lang={lang} tone={demo ? 'info' : 'warning'} title={demo ? m.demoTitle : m.noneTitle}>
        <p>{demo ? m.demo : m.none}</p>
      </Alert>
    );
  }
  return (
    <Section title={m.operator}>
      <DefinitionList
        items={[
          { term: m.name, value: operator.name },
          { term: m.address, value: operatorAddress(operator) },
          { term: m.nip, value: formatNip(operator.nip) },
          { term: m.krs, value: operator.krs },
          { term: m.contact, value: <Mail address={operator.email} /> },
          { term: m.phone, value: operator.phone },
          {
            term: m.dataProtection,
            value: (
              <>
                <Mail address={operator.dataProtectionEmail} />
                {operator.dataProtectionName && ` (${m.officer(operator.dataProtectionName)})`}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
};

const Mail = ({ address }: { address: string }) => <a href={`mailto:${address}`}>{address}</a>;
