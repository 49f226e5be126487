import { catalogue } from '../../../platform/i18n/catalogue.js';
import { Tabs } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';

const texts = catalogue({
  pl: {
    label: 'Strony rady',
    council: 'Skład rady',
    motions: 'Głosowania',
    meetings: 'Posiedzenia',
    log: 'Dziennik koordynatora',
    payments: 'Płatności',
    campaigns: 'Kampanie',
  },
  en: {
    label: 'Pages of the council',
    council: 'Who is in it',
    motions: 'Votes',
    meetings: 'Meetings',
    log: 'The coordinator’s log',
    payments: 'Payments',
    campaigns: 'Campaigns',
  },
});

export const COUNCIL = '/panel/rada';
export const MOTIONS = `${COUNCIL}/glosowania`;
export const MEETINGS = `${COUNCIL}/posiedzenia`;
export const LOG = `${COUNCIL}/dziennik`;

/** The ways through the council's pages, for those who sit in it. */
export const CouncilTabs = ({ page, current }: { page: PageContext; current: string }) => {
  const m = texts[page.lang];
  if (page.actor.kind !== 'person' || !page.actor.council) return null;
  const tab = (path: string, label: string) => ({ href: page.href(path), label, current: path === current });
  return (
    <Tabs
      label={m.label}
      items={[
        tab(COUNCIL, m.council),
        tab(MOTIONS, m.motions),
        tab(MEETINGS, m.meetings),
        tab(LOG, m.log),
        // Pages of payments and campaigns, which know nothing of the council.
        tab(`${COUNCIL}/platnosci`, m.payments),
        tab(`${COUNCIL}/kampanie`, m.campaigns),
      ]}
    />
  );
};
