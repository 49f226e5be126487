import type { ComponentChildren } from 'preact';
import type { LegalVersion } from '../../modules/identity/index.js';
import { formatDate } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';
import { Alert, Article, Section } from '../../ui/index.js';
import type { SitePage } from '../site-text.js';
import { SitePageView } from '../site-views.js';
import { legalPageTexts } from './legal.texts.js';

type Props = {
  lang: Lang;
  text: SitePage;
  shown: LegalVersion;
  inForce: LegalVersion;
  announced: LegalVersion | null;
  /** Oldest first. */
  versions: readonly LegalVersion[];
  /** Polish path of the text. */
  path: string;
  href: (path: string) => string;
  note: ComponentChildren;
};

/** A text with its version: since when it holds, what changed, and the ways to the other versions. */
export const LegalView = (props: Props) => {
  const { lang, shown, versions } = props;
  const m = legalPageTexts[lang];
  return (
    <>
      <SitePageView
        text={props.text}
        kicker={kickerOf(props)}
        href={props.href}
        note={
          <>
            <OtherVersion {...props} />
            <Article>
              <p>
                <strong>{m.changes}:</strong> {shown.changes[lang]}
              </p>
            </Article>
            {props.note}
          </>
        }
      />
      <Section title={m.versions}>
        <ul>
          {versions.toReversed().map((version) => (
            <li key={version.version}>
              {version === shown ? (
                m.version(version.version)
              ) : (
                <a href={props.href(addressOf(props, version))}>{m.version(version.version)}</a>
              )}
              {', '}
              {m.from(formatDate(version.from, lang))}. {version.changes[lang]}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
};

const addressOf = ({ path, inForce }: Props, { version }: LegalVersion) =>
  version === inForce.version ? path : `${path}?wersja=${version}`;

const kickerOf = ({ lang, shown, inForce, versions }: Props) => {
  const m = legalPageTexts[lang];
  const from = formatDate(shown.from, lang);
  if (shown.version > inForce.version) return m.comingKicker(shown.version, from);
  const next = versions.find(({ version }) => version === shown.version + 1);
  return shown.version < inForce.version && next
    ? m.pastKicker(shown.version, from, formatDate(next.from, lang))
    : m.kicker(shown.version, from);
};

const OtherVersion = (props: Props) => {
  const { lang, shown, inForce, announced } = props;
  const m = legalPageTexts[lang];
  if (shown.version < inForce.version) {
    return (
      <Alert lang={lang} tone="warning" title={m.pastTitle}>
        <p>
          {m.past} <a href={props.href(props.path)}>{m.present}</a>
        </p>
      </Alert>
    );
  }
  if (shown.version > inForce.version) {
    return (
      <Alert lang={lang} tone="info" title={m.notYetTitle}>
        <p>
          <a href={props.href(props.path)}>{m.present}</a>
        </p>
      </Alert>
    );
  }
  if (!announced) return null;
  return (
    <Alert lang={lang} tone="info" title={m.comingTitle(formatDate(announced.from, lang))}>
      <p>
        {announced.changes[lang]} <a href={props.href(addressOf(props, announced))}>{m.readComing}</a>
      </p>
    </Alert>
  );
};
