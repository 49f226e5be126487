import type { Lang } from '../shared/lang.js';
import { catalogue } from '../platform/i18n/catalogue.js';
import { Alert } from '../ui/index.js';

const texts = catalogue({
  pl: {
    demoTitle: 'To wersja pokazowa',
    demo: 'Serwis działa tylko na tym komputerze, z danymi przykładowymi. Nikt nie prowadzi go jako usługi, nie wysyła z niego wiadomości i nie zbiera w nim danych. Zasady poniżej opisują, jak działa serwis uruchomiony naprawdę.',
    noneTitle: 'Operator nie jest jeszcze wskazany',
    none: 'Serwis prowadzi operator, czyli osoba prawna wskazana w jego ustawieniach. Dopóki jej tu nie ma, nie zakładaj konta z prawdziwymi danymi.',
  },
  en: {
    demoTitle: 'This is a demonstration',
    demo: 'The site runs on this computer alone, with example data. Nobody operates it as a service, no mail leaves it and no data are collected in it. The rules below describe a site that runs in earnest.',
    noneTitle: 'The operator has not been named yet',
    none: 'The site is run by an operator, a legal person named in its settings. Until it is named here, do not open an account with real data.',
  },
});

/** Who answers for the site; the cluster cannot, having no legal personality (agreement §4.2). */
export const OperatorNote = ({ lang, demo }: { lang: Lang; demo: boolean }) => {
  const m = texts[lang];
  return (
    <Alert lang={lang} tone={demo ? 'info' : 'warning'} title={demo ? m.demoTitle : m.noneTitle}>
      <p>{demo ? m.demo : m.none}</p>
    </Alert>
  );
};
