import { href } from '../../platform/i18n/paths.js';
import type { Lang } from '../../shared/lang.js';
import { Icon } from '../components/icon.js';
import { Monogram } from '../components/monogram.js';
import type { FrameActor, PageFrame } from '../page-frame.js';
import { uiTexts } from '../ui.texts.js';
import { framePaths } from './frame-paths.js';

const OrganisationSwitch = ({
  lang,
  actor,
  back,
}: {
  readonly lang: Lang;
  readonly actor: FrameActor;
  readonly back: string;
}) => {
  const texts = uiTexts[lang];
  if (actor.organisations.length === 0) return null;
  return (
    <form class="switch" method="post" action={href(lang, framePaths.switchOrganisation)}>
      <input type="hidden" name="back" value={back} />
      <p class="switch__title">{texts.actingFor}</p>
      <ul class="switch__list">
        {actor.organisations.map((organisation) => {
          const current = organisation.id === actor.organisation?.id;
          return (
            <li key={organisation.id}>
              <button
                class="switch__button"
                type="submit"
                name="organisation"
                value={organisation.id}
                aria-current={current ? 'true' : undefined}
              >
                <Monogram name={organisation.name} size="small" />
                <span class="switch__words">
                  <span class="switch__name">{organisation.name}</span>
                  <span class="switch__role">
                    {organisation.grant ? texts.byGrant : texts.roles[organisation.role]}
                    {current ? `, ${texts.currentOrganisation}` : null}
                  </span>
                </span>
                {current ? <Icon name="check" /> : null}
              </button>
            </li>
          );
        })}
      </ul>
    </form>
  );
};

const MenuLink = ({
  to,
  icon,
  children,
}: {
  readonly to: string;
  readonly icon: Parameters<typeof Icon>[0]['name'];
  readonly children: string;
}) => (
  <li>
    <a class="account__link" href={to}>
      <Icon name={icon} />
      {children}
    </a>
  </li>
);

/** Who is signed in and for whom they act, always in sight; opens to switch, to the account and to sign out. */
export const AccountMenu = ({ frame, actor }: { readonly frame: PageFrame; readonly actor: FrameActor }) => {
  const { lang } = frame;
  const texts = uiTexts[lang];
  const organisation = actor.organisation?.name ?? texts.noOrganisation;
  return (
    <details class="account" data-menu>
      <summary class="account__summary">
        <Monogram name={actor.organisation?.name ?? actor.name} size="small" />
        <span class="visually-hidden">{texts.accountMenu}: </span>
        <span class="account__words">
          <span class="account__name">{actor.name}</span>
          <span class="account__organisation">{organisation}</span>
        </span>
        <Icon name="chevron-down" />
      </summary>
      <div class="account__menu">
        <p class="account__who">
          <strong>{actor.name}</strong>
          <span>{organisation}</span>
        </p>
        <OrganisationSwitch lang={lang} actor={actor} back={frame.path} />
        <ul class="account__links">
          <MenuLink to={href(lang, framePaths.panel)} icon="layout-dashboard">
            {texts.panel}
          </MenuLink>
          {actor.coordinator ? (
            <MenuLink to={href(lang, framePaths.coordinator)} icon="megaphone">
              {texts.coordinatorDesk}
            </MenuLink>
          ) : null}
          <MenuLink to={href(lang, framePaths.account)} icon="settings">
            {texts.account}
          </MenuLink>
        </ul>
        <form class="account__leave" method="post" action={href(lang, framePaths.signOut)}>
          <button class="account__link" type="submit">
            <Icon name="log-out" />
            {texts.signOut}
          </button>
        </form>
      </div>
    </details>
  );
};
