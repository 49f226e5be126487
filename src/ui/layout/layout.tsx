import type { ComponentChildren } from 'preact';
import { Alert } from '../components/messages.js';
import type { PageFrame } from '../page-frame.js';
import { uiTexts } from '../ui.texts.js';
import { Breadcrumbs } from './breadcrumbs.js';
import { DocumentHead } from './document-head.js';
import { PanelLayout } from './panel-layout.js';
import { SiteFooter } from './site-footer.js';
import { SiteHeader } from './site-header.js';

const Flash = ({ frame }: { readonly frame: PageFrame }) =>
  frame.flash ? (
    <Alert lang={frame.lang} tone={frame.flash.tone} live>
      {frame.flash.text}
    </Alert>
  ) : null;

/** Says on every page of the panel that one acts for others, and by which right. */
const OnBehalf = ({ frame }: { readonly frame: PageFrame }) => {
  const acting = frame.area === 'public' ? null : frame.actor?.organisation;
  if (!acting?.grant) return null;
  const texts = uiTexts[frame.lang];
  const scopes = acting.grant.scopes.map((scope) => texts.grantScopes[scope]).join(', ');
  return (
    <Alert lang={frame.lang} tone="warning">
      {texts.onBehalf(acting.name, scopes)}
    </Alert>
  );
};

/** A whole page: `renderDocument(<Layout {...frame}>…</Layout>)`. Pure; all that it shows comes in by props. */
export const Layout = ({ children, ...frame }: PageFrame & { readonly children: ComponentChildren }) => {
  const texts = uiTexts[frame.lang];
  const main = (
    <main class="main" id="main" tabIndex={-1}>
      {frame.slots?.beforeContent}
      {children}
      {frame.slots?.afterContent}
    </main>
  );
  const above = (
    <>
      <Breadcrumbs frame={frame} />
      <OnBehalf frame={frame} />
      <Flash frame={frame} />
    </>
  );
  return (
    <html lang={frame.lang}>
      <DocumentHead frame={frame} />
      <body class={`area-${frame.area}`}>
        <a class="skip-link" href="#main">
          {texts.skipToContent}
        </a>
        <SiteHeader frame={frame} />
        {frame.panelNav ? (
          <PanelLayout label={texts.panelNavigation} nav={frame.panelNav}>
            {above}
            {main}
          </PanelLayout>
        ) : (
          <div class="frame">
            {above}
            {main}
          </div>
        )}
        <SiteFooter frame={frame} />
      </body>
    </html>
  );
};
