import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { href } from '../../platform/i18n/paths.js';
import type { Lang } from '../../shared/lang.js';
import { icalendar, type CalendarEvent } from '../notices/index.js';
import type { GatheringRow } from './data/gathering.queries.js';
import { inLanguage } from './english.js';
import { Gatherings } from './gatherings.service.js';
import { GATHERINGS } from './news-paths.js';

const names = { pl: 'Wydarzenia na Wspólnym Rynku', en: 'Events at Wspólny Rynek' };

/** Events as calendar programs read them (RFC 5545). */
@Injectable()
export class GatheringCalendar {
  constructor(
    private readonly config: Config,
    private readonly gatherings: Gatherings,
  ) {}

  async coming(lang: Lang): Promise<string> {
    return this.written(await this.gatherings.coming(), lang);
  }

  /** @throws Problem `news/gathering-not-found` */
  async of(id: string, lang: Lang): Promise<string> {
    return this.written([await this.gatherings.show(id)], lang);
  }

  private written(rows: readonly GatheringRow[], lang: Lang): string {
    // Stamped by the latest change, so that a program that asks often is told that nothing has changed.
    const stamp = rows.reduce(
      (latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest),
      new Date(0),
    );
    return icalendar(
      names[lang],
      rows.map((row) => this.event(row, lang)),
      stamp,
    );
  }

  private event(row: GatheringRow, lang: Lang): CalendarEvent {
    const { publicUrl } = this.config;
    const { title, text } = inLanguage(row, lang);
    return {
      uid: `gathering:${row.id}@${publicUrl.hostname}`,
      title,
      detail: text,
      url: new URL(href(lang, `${GATHERINGS}/${row.id}`), publicUrl).href,
      place: row.place,
      cancelled: row.state === 'cancelled',
      at: row.startsAt,
      until: row.endsAt,
    };
  }
}
