import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import type { Representative } from '../../../../platform/access/actor.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { BidScreens, type FormFields } from './bid-screens.js';
import { seatInPanel } from './bid-seat.js';

const id = z.uuid();

/** A supplier's own sealed bid, from the first word to its withdrawal. */
@ApiExcludeController()
@Controller('/panel/zaproszenia/:id/wycena')
export class BidPages {
  constructor(private readonly screens: BidScreens) {}

  @Get()
  @Access('viewer')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
  ) {
    return this.screens.show(page, seatInPanel(actor, procedureId));
  }

  @Get('/popraw')
  @Access('editor')
  form(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
  ) {
    return this.screens.form(page, seatInPanel(actor, procedureId));
  }

  @Post('/popraw')
  @Access('editor')
  @RateLimit('write')
  save(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: FormFields,
  ) {
    return this.screens.save(page, seatInPanel(actor, procedureId), body);
  }

  @Post('/wyslij')
  @Access('editor')
  @RateLimit('write')
  submit(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: FormFields,
  ) {
    return this.screens.submit(page, seatInPanel(actor, procedureId), body);
  }

  @Post('/potwierdz')
  @Access('editor')
  @RateLimit('write')
  confirm(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: FormFields,
  ) {
    return this.screens.confirm(page, seatInPanel(actor, procedureId), body);
  }

  @Post('/wycofaj')
  @Access('editor')
  @RateLimit('write')
  withdraw(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: FormFields,
  ) {
    return this.screens.withdraw(page, seatInPanel(actor, procedureId), body);
  }
}
