import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import type { Representative } from '../../../../platform/access/actor.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { seatInPanel } from './bid-seat.js';
import { PaperScreens, versionQuery, type VersionQuery } from './paper-screens.js';

const id = z.uuid();

/** Files and papers of a supplier's own bid. */
@ApiExcludeController()
@Controller('/panel/zaproszenia/:id')
export class BidFilePages {
  constructor(private readonly screens: PaperScreens) {}

  @Post('/wycena/pliki')
  @Access('editor')
  @RateLimit('write')
  attach(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
  ) {
    return this.screens.attach(page, seatInPanel(actor, procedureId));
  }

  @Post('/wycena/pliki/:plik/usun')
  @Access('editor')
  @RateLimit('write')
  detach(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Param('plik', { schema: id }) fileId: string,
  ) {
    return this.screens.detach(page, seatInPanel(actor, procedureId), fileId);
  }

  @Get('/wycena/pliki/:plik')
  @Access('viewer')
  file(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Param('plik', { schema: id }) fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.screens.file(reply, seatInPanel(actor, procedureId), fileId);
  }

  @Get('/wycena/potwierdzenie')
  @Access('viewer')
  receipt(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Query({ schema: versionQuery }) query: VersionQuery,
  ) {
    return this.screens.receipt(page, seatInPanel(actor, procedureId), query);
  }

  @Get('/wycena/potwierdzenie.pdf')
  @Access('viewer')
  receiptPdf(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Query({ schema: versionQuery }) query: VersionQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.screens.receiptPdf(page, reply, seatInPanel(actor, procedureId), query);
  }

  @Get('/wycena/tekst.txt')
  @Access('viewer')
  text(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Query({ schema: versionQuery }) query: VersionQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.screens.text(reply, seatInPanel(actor, procedureId), query);
  }

  @Get('/otwarcie')
  @Access('viewer')
  opening(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
  ) {
    return this.screens.opening(page, seatInPanel(actor, procedureId));
  }

  @Get('/otwarcie.pdf')
  @Access('viewer')
  openingPdf(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.screens.openingPdf(page, reply, seatInPanel(actor, procedureId));
  }
}
