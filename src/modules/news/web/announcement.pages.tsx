import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { addDays, localDateOf } from '../../../shared/dates.js';
import { excerpt } from '../../../shared/excerpt.js';
import { openedVersion, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { announcementBody, announcementChange } from '../announcements.schemas.js';
import { Announcements } from '../announcements.service.js';
import type { AnnouncementLine } from '../data/announcement.queries.js';
import { inLanguage } from '../english.js';
import {
  AnnouncementForm,
  AnnouncementsView,
  AnnouncementTable,
  AnnouncementView,
} from './announcement-views.js';
import { announcementTexts } from './announcement.texts.js';
import { deskHead } from './desk-head.js';

const PUBLIC = '/ogloszenia';
const OWN = '/koordynator/ogloszenia';
const id = z.uuid();
type Form = Record<string, unknown>;

/** Announcements: for everybody, and for the coordinator who writes them. */
@ApiExcludeController()
@Controller()
export class AnnouncementPages {
  constructor(
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  @Get(PUBLIC)
  @Access('public')
  async current(@Page() page: PageContext) {
    const m = announcementTexts[page.lang];
    return page.render(
      { title: m.title, description: m.lead, indexable: true },
      <AnnouncementsView
        lang={page.lang}
        items={await this.announcements.current()}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get(`${PUBLIC}/:id`)
  @Access('public')
  async show(@Page() page: PageContext, @Param('id', { schema: id }) announcementId: string) {
    const row = await this.announcements.show(announcementId);
    const { title, text } = inLanguage(row, page.lang);
    return page.render(
      {
        title,
        description: excerpt(text, 200),
        indexable: true,
        breadcrumbs: [{ path: PUBLIC, label: announcementTexts[page.lang].title }, { label: title }],
      },
      <AnnouncementView lang={page.lang} row={row} />,
    );
  }

  @Get(OWN)
  @Access('coordinator')
  async list(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return page.render(
      this.head(page, null),
      <AnnouncementTable
        lang={page.lang}
        items={await this.announcements.list(actor)}
        today={localDateOf(this.clock.now())}
        path={OWN}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get(`${OWN}/nowe`)
  @Access('coordinator')
  blank(@Page() page: PageContext) {
    const showsFrom = localDateOf(this.clock.now());
    return this.form(page, page.form({ showsFrom, showsUntil: addDays(showsFrom, 13) }), null);
  }

  @Post(OWN)
  @Access('coordinator')
  write(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      announcementBody,
      body,
      async (input) => {
        await this.announcements.write(actor, input, page.key);
        return this.done(page, 'saved');
      },
      (form) => this.form(page, form, null),
    );
  }

  @Get(`${OWN}/:id/edytuj`)
  @Access('coordinator')
  async edit(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) announcementId: string,
  ) {
    const row = await this.announcements.draft(actor, announcementId);
    const { titlePl, titleEn, textPl, textEn, showsFrom, showsUntil } = row;
    const values = { titlePl, titleEn: titleEn ?? '', textPl, textEn: textEn ?? '', showsFrom, showsUntil };
    return this.form(page, page.form(values), row);
  }

  @Post(`${OWN}/:id/edytuj`)
  @Access('coordinator')
  async rewrite(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) announcementId: string,
    @Body() body: Form,
  ) {
    await this.announcements.draft(actor, announcementId);
    return page.submit(
      announcementChange,
      body,
      async (input) => {
        await this.announcements.rewrite(actor, announcementId, input);
        return this.done(page, 'saved');
      },
      async (form) => this.form(page, form, await this.announcements.draft(actor, announcementId)),
    );
  }

  @Post(`${OWN}/:id/wycofaj`)
  @Access('coordinator')
  async withdraw(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) announcementId: string,
  ) {
    await this.announcements.withdraw(actor, announcementId);
    return this.done(page, 'withdrawn');
  }

  private done(page: PageContext, said: 'saved' | 'withdrawn') {
    return page.seeOther(OWN, { tone: 'success', text: announcementTexts[page.lang][said] });
  }

  private form(page: PageContext, form: FormState, row: AnnouncementLine | null) {
    const m = announcementTexts[page.lang];
    const title = row ? m.editTitle : m.newTitle;
    return page.render(
      this.head(page, title),
      <AnnouncementForm
        form={form}
        title={title}
        action={page.href(row ? `${OWN}/${row.id}/edytuj` : OWN)}
        backHref={page.href(OWN)}
        {...(row ? { version: openedVersion(form, 'version', row.version) } : { formKey: page.formKey })}
      />,
    );
  }

  private head(page: PageContext, title: string | null) {
    return deskHead(page, { path: OWN, title: announcementTexts[page.lang].title }, title);
  }
}
