import type { ComponentChildren } from 'preact';
import { catalogue } from '../../platform/i18n/catalogue.js';
import type { Lang } from '../../shared/lang.js';
import { ActionLink, ActionRow } from './action.js';
import { PageHeader } from './heading.js';

const texts = catalogue({
  pl: {
    panel: 'Przejdź do panelu',
    home: 'Strona główna',
    catalogue: 'Otwórz katalog',
    number: (id: string) => `Numer zgłoszenia: ${id}`,
    kept: 'Twój tekst nie zginął: po zalogowaniu wyślesz go jednym przyciskiem.',
  },
  en: {
    panel: 'Go to the panel',
    home: 'Home page',
    catalogue: 'Open the catalogue',
    number: (id: string) => `Reference: ${id}`,
    kept: 'Your text is not lost: after signing in you send it with one button.',
  },
});

/** A refusal in plain words, with a way on. */
export const ProblemView = (props: {
  lang: Lang;
  status: number;
  title: string;
  detail: string | null;
  errors: readonly string[];
  /** Null for who is not signed in. */
  panelHref: string | null;
  homeHref: string;
  catalogueHref: string;
  /** Shown for faults of ours only. */
  requestId: string | null;
  children?: ComponentChildren;
}) => {
  const m = texts[props.lang];
  const hasPrompt = Array.isArray(props.children) && props.children.length > 0;
  return (
    <div class="problem">
      <PageHeader title={props.title} lead={props.detail} />
      {props.errors.length > 0 && (
        <ul>
          {props.errors.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      )}
      {props.requestId && <p class="hint">{m.number(props.requestId)}</p>}
      {hasPrompt ? (
        <p>{m.kept}</p>
      ) : (
        <ActionRow>
          {props.panelHref && <ActionLink href={props.panelHref}>{m.panel}</ActionLink>}
          <ActionLink href={props.catalogueHref}>{m.catalogue}</ActionLink>
          <ActionLink href={props.homeHref}>{m.home}</ActionLink>
        </ActionRow>
      )}
      {props.children}
    </div>
  );
};
