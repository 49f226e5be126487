import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { Addresses } from '../addresses.service.js';
import { addressBody } from '../facts.schemas.js';
import { AddressesView } from './addresses-view.js';
import { addressTexts } from './addresses.texts.js';
import { OrganisationFrames } from './organisation-frame.js';

const ADDRESSES = '/panel/organizacja/adresy';

/** Where an organisation's letters and goods go. */
@ApiExcludeController()
@Controller(ADDRESSES)
export class AddressesPages {
  constructor(
    private readonly addresses: Addresses,
    private readonly frames: OrganisationFrames,
  ) {}

  @Get()
  @Access('viewer')
  list(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.show(page, actor, page.form({ purpose: 'delivery' }));
  }

  @Post()
  @Access('editor')
  add(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      addressBody,
      body,
      async (input) => {
        await this.addresses.add(actor, input);
        return page.seeOther(ADDRESSES, { tone: 'success', text: addressTexts[page.lang].added });
      },
      (form) => this.show(page, actor, form),
    );
  }

  @Post(':id/usun')
  @Access('editor')
  async remove(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: z.uuid() }) address: string,
  ) {
    await this.addresses.remove(actor, address);
    return page.seeOther(ADDRESSES, { tone: 'success', text: addressTexts[page.lang].removed });
  }

  private async show(page: PageContext, actor: Representative, form: FormState) {
    return this.frames.render(
      page,
      actor,
      'addresses',
      <AddressesView
        form={form}
        addresses={await this.addresses.list(actor)}
        mayEdit={hasRole(actor, 'editor')}
        path={page.href(ADDRESSES)}
      />,
    );
  }
}
