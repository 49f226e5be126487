import type { ComponentChildren } from 'preact';
import { Icon } from '../components/icon.js';
import { Count } from '../components/navigation.js';
import type { NavItem } from '../page-frame.js';
import { safeHref } from '../safe-href.js';

type PanelLayoutProps = {
  readonly label: string;
  readonly nav: readonly NavItem[];
  readonly children: ComponentChildren;
};

/** The signed-in area: its navigation at the side; on a phone one line that says where one is and opens. */
export const PanelLayout = ({ label, nav, children }: PanelLayoutProps) => {
  const current = nav.find((item) => item.current);
  return (
    <div class="panel-layout frame">
      <nav class="panel-nav" aria-label={label}>
        <details class="panel-nav__fold" data-menu>
          <summary class="panel-nav__summary">
            <Icon name="menu" />
            <span>{current?.label ?? label}</span>
          </summary>
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
        </details>
      </nav>
      <div class="panel-layout__content">{children}</div>
    </div>
  );
};
