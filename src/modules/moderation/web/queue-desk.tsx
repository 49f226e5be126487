import { Injectable } from '@nestjs/common';
import { reaches } from '../../../platform/access/access.js';
import { ActionLink, ActionRow, Section } from '../../../ui/index.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { Desk, type DeskSource } from '../../notices/index.js';
import { ModeratedThings } from '../moderated-things.js';
import { Reports } from '../reports.service.js';
import { reportTexts } from './reports.texts.js';

/** Reported texts among what waits for the coordinator. */
@Injectable()
export class QueueDesk {
  constructor(
    desk: Desk,
    slots: PageSlots,
    private readonly reports: Reports,
    private readonly things: ModeratedThings,
  ) {
    desk.register(this.waiting);
    slots.register('coordinator.desk', async (page) => {
      const m = reportTexts[page.lang];
      return (
        <Section title={m.queue} lead={m.queueLead}>
          <ActionRow>
            <ActionLink href={page.href('/koordynator/tresci')}>{m.toQueue}</ActionLink>
          </ActionRow>
        </Section>
      );
    });
  }

  private readonly waiting: DeskSource = async (actor, lang) => {
    if (!reaches(actor, 'coordinator')) return [];
    const { items } = await this.reports.queue(actor, { page: 1, perPage: 20 });
    const m = reportTexts[lang];
    return items.map(({ subjectKind, subjectId, subjectTitle, reports }) => ({
      title: m.waiting(subjectTitle),
      detail: m.reportCount(reports),
      path: `/koordynator/tresci/${this.things.of(subjectKind).segment}/${subjectId}`,
    }));
  };
}
