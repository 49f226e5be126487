import { Injectable } from '@nestjs/common';
import { ActionLink, ActionRow, Section } from '../../../ui/index.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { newsDeskTexts } from './news-desk.texts.js';

/** On the coordinator's desk: where news are written. */
@Injectable()
export class NewsDesk {
  constructor(slots: PageSlots) {
    slots.register('coordinator.desk', async (page) => {
      const m = newsDeskTexts[page.lang];
      return (
        <Section title={m.title} lead={m.lead}>
          <ActionRow>
            <ActionLink href={page.href('/koordynator/newsletter')} icon="mail">
              {m.newsletter}
            </ActionLink>
          </ActionRow>
        </Section>
      );
    });
  }
}
