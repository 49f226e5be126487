import { href } from '../../platform/i18n/paths.js';
import { langs } from '../../shared/lang.js';
import { assets } from '../assets.js';
import { JsonLd } from '../components/regions.js';
import type { PageFrame } from '../page-frame.js';
import { uiTexts } from '../ui.texts.js';

const ogLocales = { pl: 'pl_PL', en: 'en_GB' } as const;

// Polish needs both subsets on every page.
const fonts = ['source-sans-3-latin.woff2', 'source-sans-3-latin-ext.woff2'].map(assets.url);

// htmx would add a style sheet of its own; ours has the rules.
const htmxConfig = JSON.stringify({ includeIndicatorCSS: false });

/** Everything in <head>. Absolute links come from `publicUrl` alone, never from the request. */
export const DocumentHead = ({ frame }: { readonly frame: PageFrame }) => {
  const texts = uiTexts[frame.lang];
  const named = frame.title === texts.siteName ? frame.title : `${frame.title} – ${texts.siteName}`;
  const title = frame.refused ? `${texts.errorPrefix} ${named}` : named;
  const description = frame.description ?? texts.siteTagline;
  const absolute = (path: string) => (path.startsWith('/') ? frame.publicUrl + path : path);
  const { path } = frame;
  const canonical = absolute(href(frame.lang, path));
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={description} />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#141d1f" />
      {frame.indexable ? (
        <>
          <link rel="canonical" href={canonical} />
          {langs.map((lang) => (
            <link key={lang} rel="alternate" hreflang={lang} href={absolute(href(lang, path))} />
          ))}
          <link rel="alternate" hreflang="x-default" href={absolute(path)} />
        </>
      ) : (
        <meta name="robots" content="noindex, nofollow" />
      )}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={texts.siteName} />
      <meta property="og:title" content={frame.title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={canonical} />
      <meta property="og:locale" content={ogLocales[frame.lang]} />
      {frame.image ? <meta property="og:image" content={absolute(frame.image)} /> : null}
      <meta name="htmx-config" content={htmxConfig} />
      <link rel="icon" type="image/svg+xml" href={assets.url('favicon.svg')} />
      {fonts.map((font) => (
        <link key={font} rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href={font} />
      ))}
      <link rel="stylesheet" href={assets.url('app.css')} />
      <script src={assets.url('htmx.js')} defer />
      <script src={assets.url('app.js')} defer />
      <script src={assets.url('suggestions.js')} defer />
      {frame.indexable && frame.breadcrumbs && frame.breadcrumbs.length > 1 ? (
        <JsonLd data={trailOf(frame, canonical, absolute)} />
      ) : null}
      {frame.head}
    </head>
  );
};

/** The way to the page in schema.org's words; the last step is the page itself. */
const trailOf = (frame: PageFrame, canonical: string, absolute: (path: string) => string) => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: (frame.breadcrumbs ?? []).map(({ href: address, label }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: address === undefined ? canonical : absolute(address),
  })),
});
