import { Injectable } from '@nestjs/common';
import { ActionLink, ActionRow, Section } from '../../../ui/index.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { Announcements } from '../announcements.service.js';
import { Gatherings } from '../gatherings.service.js';
import { GATHERINGS, NEWSLETTER } from '../news-paths.js';
import { AnnouncementCards } from './announcement-views.js';
import { announcementTexts } from './announcement.texts.js';
import { GatheringCards } from './gathering-views.js';
import { gatheringTexts } from './gathering.texts.js';
import { newsDeskTexts } from './news-desk.texts.js';

/** So many of each stand on the home page. */
const ON_HOME = 3;

/** News on the home page, and on the coordinator's desk where they are written. */
@Injectable()
export class NewsDesk {
  constructor(slots: PageSlots, announcements: Announcements, gatherings: Gatherings) {
    slots.register('coordinator.desk', async (page) => {
      const m = newsDeskTexts[page.lang];
      return (
        <Section title={m.title} lead={m.lead}>
          <ActionRow>
            <ActionLink href={page.href('/koordynator/ogloszenia')}>{m.announcements}</ActionLink>
            <ActionLink href={page.href('/koordynator/wydarzenia')} icon="calendar">
              {m.gatherings}
            </ActionLink>
            <ActionLink href={page.href('/koordynator/newsletter')} icon="mail">
              {m.newsletter}
            </ActionLink>
          </ActionRow>
        </Section>
      );
    });
    slots.register('home.aside', async (page) => {
      const { lang } = page;
      const href = (path: string) => page.href(path);
      const [told, coming] = await Promise.all([announcements.current(ON_HOME), gatherings.coming(ON_HOME)]);
      if (told.length === 0 && coming.length === 0) return null;
      const m = newsDeskTexts[lang];
      return (
        <>
          {told.length > 0 ? (
            <Section
              title={m.announcements}
              more={{ href: href('/ogloszenia'), label: announcementTexts[lang].all }}
            >
              <AnnouncementCards lang={lang} items={told} href={href} level={3} />
            </Section>
          ) : null}
          {coming.length > 0 ? (
            <Section title={m.gatherings} more={{ href: href(GATHERINGS), label: gatheringTexts[lang].all }}>
              <GatheringCards lang={lang} items={coming} href={href} level={3} />
            </Section>
          ) : null}
          <ActionRow>
            <ActionLink href={href(NEWSLETTER)} icon="mail">
              {m.subscribe}
            </ActionLink>
          </ActionRow>
        </>
      );
    });
  }
}
