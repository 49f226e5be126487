import { href } from '../../platform/i18n/paths.js';
import { SearchBox } from '../components/filters.js';
import { Icon } from '../components/icon.js';
import { Count } from '../components/navigation.js';
import type { PageFrame } from '../page-frame.js';
import { uiTexts } from '../ui.texts.js';
import { AccountMenu } from './account-menu.js';
import { framePaths } from './frame-paths.js';
import { LogoSign } from './logo.js';

const Visitor = ({ frame }: { readonly frame: PageFrame }) => {
  const texts = uiTexts[frame.lang];
  return (
    <ul class="visitor">
      <li class="visitor__register">
        <a href={href(frame.lang, framePaths.register)}>{texts.register}</a>
      </li>
      <li>
        <a class="button button--secondary button--small" href={href(frame.lang, framePaths.signIn)}>
          <span>{texts.signIn}</span>
        </a>
      </li>
    </ul>
  );
};

const PanelLink = ({ frame }: { readonly frame: PageFrame }) => {
  const texts = uiTexts[frame.lang];
  return (
    <a
      class="site-nav__link site-nav__link--panel"
      href={href(frame.lang, framePaths.panel)}
      aria-current={frame.area === 'panel' ? 'true' : undefined}
    >
      <Icon name="layout-dashboard" />
      {texts.panel}
      {frame.waiting ? (
        <>
          <span class="visually-hidden">. {texts.waiting(frame.waiting)}</span>
          <span aria-hidden="true">
            <Count value={frame.waiting} />
          </span>
        </>
      ) : null}
    </a>
  );
};

/** Name, search, who is signed in; under it the ways through the site. */
export const SiteHeader = ({ frame }: { readonly frame: PageFrame }) => {
  const { lang } = frame;
  const texts = uiTexts[lang];
  const otherLang = lang === 'pl' ? 'en' : 'pl';
  const search = frame.search === undefined ? { query: '' } : frame.search;
  return (
    <header class="site-header">
      {frame.demo ? <p class="demo-ribbon">{texts.demoRibbon}</p> : null}
      <div class="site-header__top frame">
        <a class="logo" href={href(lang, framePaths.home)}>
          <LogoSign />
          <span class="logo__name">{texts.siteName}</span>
        </a>
        {search ? (
          <div class="site-header__search">
            <SearchBox
              lang={lang}
              id="site-search"
              action={href(lang, framePaths.search)}
              query={search.query}
              suggesting
            />
          </div>
        ) : null}
        <div class="site-header__person">
          {frame.actor ? <AccountMenu frame={frame} actor={frame.actor} /> : <Visitor frame={frame} />}
        </div>
      </div>
      <div class="site-header__bar">
        <div class="site-header__ways frame">
          <nav class="site-nav" aria-label={texts.mainNavigation}>
            <ul class="site-nav__list">
              {frame.actor ? (
                <li>
                  <PanelLink frame={frame} />
                </li>
              ) : null}
              {frame.nav.map((item) => (
                <li key={item.href}>
                  <a class="site-nav__link" href={item.href} aria-current={item.current ? 'page' : undefined}>
                    {item.label}
                    <Count value={item.count} />
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <a class="language" href={href(otherLang, frame.path)} hreflang={otherLang} lang={otherLang}>
            <Icon name="globe" />
            {texts.languageSwitch}
          </a>
        </div>
      </div>
    </header>
  );
};
