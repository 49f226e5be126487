import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { valuesOf } from '../../../platform/validation/form.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { People } from '../../organisations/index.js';
import { capacityForm, capacityPageQuery } from '../capacity.schemas.js';
import { CapacityLedgers } from '../capacity-ledgers.service.js';
import { CapacityHistoryView } from './capacity-history-view.js';
import { editsOf, filledFrom } from './capacity-form.js';
import { ledgerValues } from './capacity-table.js';
import { capacityTexts } from './capacity.texts.js';
import { capacityPage, CapacityView } from './capacity-view.js';
import { CAPACITY } from './step-paths.js';

const id = z.uuid();
const PER_PAGE = 30;
type Form = Record<string, unknown>;

/** The supplier's free capacity in the panel. */
@ApiExcludeController()
@Controller(CAPACITY)
export class CapacityPages {
  constructor(
    private readonly ledgers: CapacityLedgers,
    private readonly people: People,
  ) {}

  @Get()
  @Access('viewer')
  table(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: capacityPageQuery }) { strona }: z.output<typeof capacityPageQuery>,
  ) {
    return this.show(page, actor, strona);
  }

  /** Saves the whole table, or fills one ledger's empty months without saving. */
  @Post()
  @Access('editor')
  @RateLimit('write')
  save(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: capacityPageQuery }) { strona }: z.output<typeof capacityPageQuery>,
    @Body() body: Form,
  ) {
    const filled = body['_fill'];
    if (typeof filled === 'string') {
      return this.show(page, actor, strona, page.form(filledFrom(valuesOf(body), filled)));
    }
    return page.submit(
      capacityForm,
      body,
      async (form) => {
        const edits = editsOf(form, valuesOf(body));
        await this.ledgers.edit(actor, edits, (listingId) => `/listings/${listingId}`);
        return page.seeOther(capacityPage(strona), {
          tone: 'success',
          text: capacityTexts[page.lang].saved,
        });
      },
      (form) => this.show(page, actor, strona, form),
    );
  }

  @Get('/:id')
  @Access('viewer')
  async history(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
  ) {
    const known = await this.ledgers.open(actor, listingId);
    const { people } = await this.people.list(actor);
    const m = capacityTexts[page.lang];
    return page.render(
      {
        title: `${m.title}: ${known.ledger.title}`,
        area: 'panel',
        breadcrumbs: [{ path: CAPACITY, label: m.title }, { label: known.ledger.title }],
      },
      <CapacityHistoryView
        lang={page.lang}
        known={known}
        names={new Map(people.map(({ accountId, name }) => [accountId, name]))}
        href={(path) => page.href(path)}
      />,
    );
  }

  private async show(page: PageContext, actor: Representative, pageNumber: number, typed?: FormState) {
    const list = await this.ledgers.list(actor, { page: pageNumber, perPage: PER_PAGE });
    const present = ledgerValues(list.items, list.today);
    const form = typed ? { ...typed, values: { ...present, ...typed.values } } : page.form(present);
    return page.render(
      { title: capacityTexts[page.lang].title, area: 'panel' },
      <CapacityView
        form={form}
        list={list}
        mayEdit={hasRole(actor, 'editor')}
        href={(path) => page.href(path)}
      />,
    );
  }
}
