import type { ComponentChildren } from 'preact';
import { Count } from '../components/navigation.js';
import type { NavItem } from '../page-frame.js';
import { safeHref } from '../safe-href.js';

type PanelLayoutProps = {
  readonly label: string;
  readonly nav: readonly NavItem[];
  readonly children: ComponentChildren;
};

/** The signed-in area: its navigation at the side, on a phone a row that scrolls sideways. */
export const PanelLayout = ({ label, nav, children }: PanelLayoutProps) => (
  <div class="panel-layout frame">
    <nav class="panel-nav" aria-label={label}>
      <ul class="panel-nav__list">
        {nav.map((item) => (
          <li key={item.href}>
            <a
              class="panel-nav__link"
              href={safeHref(item.href) ?? undefined}
              aria-current={item.current ? 'page' : undefined}
            >
              <span>{item.label}</span>
              <Count value={item.count} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
    <div class="panel-layout__content">{children}</div>
  </div>
);
