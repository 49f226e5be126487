import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { ActionLink, ActionRow, Section, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { synonymGroupBody, synonymGroupChange } from '../synonyms.schemas.js';
import { SynonymGroups } from '../synonyms.service.js';
import { SYNONYMS, SynonymGroupView, SynonymsView } from './synonyms-view.js';
import { synonymTexts } from './synonyms.texts.js';

const id = z.uuid();
/** Words from elsewhere to begin a new group with. */
const begunGroup = z.object({
  slowa: z.string().max(200).catch(''),
  dziedzina: z.string().max(60).catch(''),
});

/** The coordinator's groups of synonyms. */
@ApiExcludeController()
@Controller()
export class SynonymPages {
  constructor(
    private readonly groups: SynonymGroups,
    slots: PageSlots,
  ) {
    slots.register('coordinator.desk', (page) => {
      const m = synonymTexts[page.lang];
      return Promise.resolve(
        <Section title={m.title} lead={m.deskLead}>
          <ActionRow>
            <ActionLink href={page.href(SYNONYMS)}>{m.toGroups}</ActionLink>
          </ActionRow>
        </Section>,
      );
    });
  }

  @Get(SYNONYMS)
  @Access('coordinator')
  list(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: begunGroup }) { slowa, dziedzina }: z.output<typeof begunGroup>,
  ) {
    return this.showList(page, actor, page.form({ phrases: slowa, field: dziedzina }));
  }

  @Post(SYNONYMS)
  @Access('coordinator')
  add(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      synonymGroupBody,
      body,
      async (input) => {
        const { id: made } = await this.groups.add(actor, input, page.key);
        return page.seeOther(`${SYNONYMS}/${made}`, { tone: 'success', text: synonymTexts[page.lang].added });
      },
      (form) => this.showList(page, actor, form),
    );
  }

  @Get(`${SYNONYMS}/:id`)
  @Access('coordinator')
  one(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) groupId: string,
  ) {
    return this.showOne(page, actor, groupId, null);
  }

  @Post(`${SYNONYMS}/:id`)
  @Access('coordinator')
  change(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) groupId: string,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      synonymGroupChange,
      body,
      async (change) => {
        await this.groups.change(actor, groupId, change);
        return this.back(page, groupId, 'saved');
      },
      (form) => this.showOne(page, actor, groupId, form),
    );
  }

  @Post(`${SYNONYMS}/:id/usun`)
  @Access('coordinator')
  async remove(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) groupId: string,
  ) {
    await this.groups.remove(actor, groupId);
    return this.back(page, groupId, 'removed');
  }

  @Post(`${SYNONYMS}/:id/cofnij`)
  @Access('coordinator')
  async undo(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) groupId: string,
  ) {
    await this.groups.undo(actor, groupId);
    return this.back(page, groupId, 'undone');
  }

  private back(page: PageContext, groupId: string, what: 'saved' | 'removed' | 'undone') {
    return page.seeOther(`${SYNONYMS}/${groupId}`, { tone: 'success', text: synonymTexts[page.lang][what] });
  }

  private async showList(page: PageContext, actor: Representative, form: FormState) {
    const m = synonymTexts[page.lang];
    return page.render(
      {
        title: m.title,
        area: 'coordinator',
        breadcrumbs: [{ path: '/koordynator', label: m.desk }, { label: m.title }],
      },
      <SynonymsView
        form={form}
        formKey={page.formKey}
        groups={await this.groups.list(actor)}
        href={(path) => page.href(path)}
      />,
    );
  }

  private async showOne(page: PageContext, actor: Representative, groupId: string, form: FormState | null) {
    const m = synonymTexts[page.lang];
    const group = await this.groups.one(actor, groupId);
    const title = group.phrases[0] ?? group.field;
    return page.render(
      {
        title,
        area: 'coordinator',
        breadcrumbs: [
          { path: '/koordynator', label: m.desk },
          { path: SYNONYMS, label: m.title },
          { label: title },
        ],
      },
      <SynonymGroupView
        form={form ?? page.form({ field: group.field, phrases: group.phrases.join(', ') })}
        group={group}
        href={(path) => page.href(path)}
      />,
    );
  }
}
