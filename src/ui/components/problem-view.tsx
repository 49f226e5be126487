import type { ComponentChildren } from 'preact';
import { catalogue } from '../../platform/i18n/catalogue.js';
import type { Lang } from '../../shared/lang.js';

const texts = catalogue({
  pl: {
    home: 'Przejdź na stronę główną',
    number: (id: string) => `Numer zgłoszenia: ${id}`,
    kept: 'Twój tekst nie zginął: po zalogowaniu wyślesz go jednym przyciskiem.',
  },
  en: {
    home: 'Go to the home page',
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
  homeHref: string;
  /** Shown for faults of ours only. */
  requestId: string | null;
  children?: ComponentChildren;
}) => {
  const m = texts[props.lang];
  const hasPrompt = Array.isArray(props.children) && props.children.length > 0;
  return (
    <div class="problem">
      <h1>{props.title}</h1>
      {props.detail && <p class="lead">{props.detail}</p>}
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
        <p>
          <a href={props.homeHref}>{m.home}</a>
        </p>
      )}
      {props.children}
    </div>
  );
};
