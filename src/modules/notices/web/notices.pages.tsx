import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import {
  representsAnOrganisation,
  type Person,
  type Representative,
} from '../../../platform/access/actor.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { firstPathOf } from '../../organisations/index.js';
import type { NoticeLine } from '../data/notice.queries.js';
import { Desk } from '../desk.js';
import { noticesPageQuery } from '../notices.schemas.js';
import { PREFERENCES } from '../mail-links.js';
import { Notices } from '../notices.service.js';
import { DeskView, NobodyView } from './desk-view.js';
import { NoticesView } from './notice-views.js';
import { noticeTexts } from './notices.texts.js';

const NOTICES = '/panel/powiadomienia';
const LATEST = 5;

/** The panel's first page, and what the organisation was told. */
@ApiExcludeController()
@Controller()
export class NoticesPages {
  constructor(
    private readonly notices: Notices,
    private readonly desk: Desk,
    private readonly slots: PageSlots,
  ) {
    desk.offer({
      path: '/panel/ludzie',
      label: { pl: noticeTexts.pl.inviteLink, en: noticeTexts.en.inviteLink },
      role: 'owner',
    });
  }

  @Get('/panel')
  @Access('account')
  async deskPage(@Page() page: PageContext, @CurrentActor() actor: Person) {
    const head = { title: noticeTexts[page.lang].desk, area: 'panel' as const };
    if (actor.behalf?.grant) return page.seeOther(firstPathOf(actor.behalf.grant.scopes));
    if (!representsAnOrganisation(actor)) {
      return page.render(
        head,
        <NobodyView
          lang={page.lang}
          joinHref={page.href('/konto/organizacje')}
          registerHref={page.href('/rejestracja')}
        />,
      );
    }
    const [waiting, latest, links, below] = await Promise.all([
      this.desk.waitingFor(actor, page.lang),
      this.notices.list(actor, { unread: false, page: 1, perPage: LATEST }),
      this.desk.linksFor(actor),
      this.slots.fill('desk.below', page, { organisationId: actor.organisation.id }),
    ]);
    return page.render(
      head,
      <DeskView
        lang={page.lang}
        organisation={actor.organisation.name}
        waiting={waiting}
        latest={latest.items}
        below={below}
        links={links.map(({ path, label }) => ({ path, label: page.say(label) }))}
        href={(path) => page.href(path)}
        noticesPath={page.href(NOTICES)}
        noticeHref={noticeHref(page)}
      />,
    );
  }

  @Get(NOTICES)
  @Access('viewer')
  async list(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: noticesPageQuery }) query: z.output<typeof noticesPageQuery>,
  ) {
    const unreadOnly = query.nowe !== undefined;
    const notices = await this.notices.list(actor, { unread: unreadOnly, page: query.strona, perPage: 20 });
    const unread = unreadOnly
      ? notices.total
      : (await this.notices.list(actor, { unread: true, page: 1, perPage: 1 })).total;
    return page.render(
      { title: noticeTexts[page.lang].notices, area: 'panel' },
      <NoticesView
        lang={page.lang}
        notices={notices}
        unreadOnly={unreadOnly}
        unread={unread}
        path={page.href(NOTICES)}
        settingsPath={page.href(PREFERENCES)}
        readAllPath={page.href(`${NOTICES}/odczytaj`)}
        hrefOf={noticeHref(page)}
      />,
    );
  }

  @Post(`${NOTICES}/odczytaj`)
  @Access('viewer')
  async readAll(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    await this.notices.readAll(actor);
    return page.seeOther(NOTICES, { tone: 'success', text: noticeTexts[page.lang].allRead });
  }

  /** Opening a notice marks it as read, as opening a letter does, and leads to what it is about. */
  @Get(`${NOTICES}/:id`)
  @Access('viewer')
  async open(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: z.uuid() }) id: string,
  ) {
    const { path } = await this.notices.read(actor, id);
    return page.seeOther(path);
  }
}

const noticeHref = (page: PageContext) => (notice: NoticeLine) =>
  page.href(notice.read ? notice.path : `${NOTICES}/${notice.id}`);
