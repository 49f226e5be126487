import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Person } from '../../../platform/access/actor.js';
import { ActionLink, ActionRow, Section, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { noticeProblems } from '../domain/problems.js';
import { PREFERENCES } from '../mail-links.js';
import { NoticePreferences } from '../notice-preferences.service.js';
import { preferencesBody, preferencesPageQuery } from '../notices.schemas.js';
import { NoPreferencesView, PreferencesView } from './preferences-view.js';
import { preferencesTexts } from './preferences.texts.js';

/** Where a person says what they want by mail. */
@ApiExcludeController()
@Controller(PREFERENCES)
export class NoticePreferencesPages {
  constructor(
    private readonly preferences: NoticePreferences,
    slots: PageSlots,
  ) {
    slots.register('account.below', async (page) => {
      const m = preferencesTexts[page.lang];
      return (
        <Section title={m.title} lead={m.account}>
          <ActionRow>
            <ActionLink href={page.href(PREFERENCES)} icon="bell">
              {m.title}
            </ActionLink>
          </ActionRow>
        </Section>
      );
    });
  }

  @Get()
  @Access('account')
  async show(
    @Page() page: PageContext,
    @CurrentActor() actor: Person,
    @Query({ schema: preferencesPageQuery }) query: z.output<typeof preferencesPageQuery>,
  ) {
    const organisationId = query.organizacja ?? actor.organisation?.id;
    if (!organisationId) {
      return page.render(
        { title: preferencesTexts[page.lang].title, area: 'panel' },
        <NoPreferencesView lang={page.lang} joinHref={page.href('/konto/organizacje')} />,
      );
    }
    return this.form(page, actor, organisationId, null);
  }

  @Post()
  @Access('account')
  choose(@Page() page: PageContext, @CurrentActor() actor: Person, @Body() body: Record<string, unknown>) {
    return page.submit(
      preferencesBody,
      body,
      async ({ organisationId, mail, everywhere }) => {
        await this.preferences.choose(actor, organisationId, mail, { everywhere });
        const m = preferencesTexts[page.lang];
        const { name } = organisationOf(actor, organisationId);
        return page.seeOther(`${PREFERENCES}?organizacja=${organisationId}`, {
          tone: 'success',
          text: everywhere || actor.organisations.length === 1 ? m.saved : m.savedFor(name),
        });
      },
      (form) => this.form(page, actor, String(body['organisationId'] ?? ''), form),
    );
  }

  private async form(page: PageContext, actor: Person, organisationId: string, refused: FormState | null) {
    const organisation = organisationOf(actor, organisationId);
    const choices = await this.preferences.list(actor, organisationId);
    const values = Object.fromEntries(choices.map(({ topic, mail }) => [`mail.${topic.id}`, mail]));
    return page.render(
      { title: preferencesTexts[page.lang].title, area: 'panel' },
      <PreferencesView
        form={refused ?? page.form(values)}
        topics={choices.map(({ topic }) => topic)}
        organisation={organisation}
        organisations={actor.organisations}
        path={page.href(PREFERENCES)}
      />,
    );
  }
}

const organisationOf = (actor: Person, organisationId: string) => {
  const found = actor.organisations.find(({ id }) => id === organisationId);
  if (!found) throw noticeProblems.notYourOrganisation();
  return found;
};
