import { href } from '../../platform/i18n/paths.js';
import type { PageFrame } from '../page-frame.js';
import { safeHref } from '../safe-href.js';
import { uiTexts } from '../ui.texts.js';
import { framePaths } from './frame-paths.js';

/** A contact may be an e-mail address, a web address or words. */
const Contact = ({ value }: { readonly value: string }) => {
  const address = /^[^\s@:]+@[^\s@]+$/.test(value) ? `mailto:${value}` : safeHref(value);
  return address ? <a href={address}>{value}</a> : <>{value}</>;
};

/** Who runs the site, what it is not, and the pages about it. */
export const SiteFooter = ({ frame }: { readonly frame: PageFrame }) => {
  const { lang, operator } = frame;
  const texts = uiTexts[lang];
  const links = [
    [framePaths.register, texts.register],
    [framePaths.join, texts.join],
    [framePaths.campaigns, texts.campaigns],
    [framePaths.newsletter, texts.newsletter],
    [framePaths.howItWorks, texts.howItWorks],
    [framePaths.ranking, texts.ranking],
    [framePaths.help, texts.help],
    [framePaths.accessibility, texts.accessibility],
    [framePaths.privacy, texts.privacy],
    [framePaths.terms, texts.terms],
    [framePaths.transparency, texts.transparency],
  ] as const;
  return (
    <footer class="site-footer">
      <div class="site-footer__inner frame">
        <div class="site-footer__words">
          <p class="site-footer__operator">
            {operator ? texts.operatedBy(operator.name) : texts.noOperator}
            {operator?.contact ? (
              <>
                {' · '}
                <Contact value={operator.contact} />
              </>
            ) : null}
          </p>
          <p>{texts.noFees}</p>
        </div>
        <nav aria-label={texts.footerNavigation}>
          <ul class="site-footer__links">
            {links.map(([path, label]) => (
              <li key={path}>
                <a href={href(lang, path)}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
};
