import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access } from '../../../../platform/access/access.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { ByOutsideLink, OutsideSupplierOf } from '../../invitations/outside-door.js';
import type { OutsideParty } from '../../invitations/outside-links.service.js';
import { OUTSIDE_BID } from '../../invitations/outside-paths.js';
import { seatBehindLink } from './bid-seat.js';
import { PaperScreens, versionQuery, type VersionQuery } from './paper-screens.js';

const id = z.uuid();

/** Files and papers of a bid from outside the cluster, by its personal link. */
@ApiExcludeController()
@Controller(OUTSIDE_BID)
@ByOutsideLink()
export class OutsideBidFilePages {
  constructor(private readonly screens: PaperScreens) {}

  @Post('/pliki')
  @Access('public')
  @RateLimit('link')
  attach(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty) {
    return this.screens.attach(page, seatBehindLink(party));
  }

  @Post('/pliki/:plik/usun')
  @Access('public')
  @RateLimit('link')
  detach(
    @Page() page: PageContext,
    @OutsideSupplierOf() party: OutsideParty,
    @Param('plik', { schema: id }) fileId: string,
  ) {
    return this.screens.detach(page, seatBehindLink(party), fileId);
  }

  @Get('/pliki/:plik')
  @Access('public')
  @RateLimit('link')
  file(
    @OutsideSupplierOf() party: OutsideParty,
    @Param('plik', { schema: id }) fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.screens.file(reply, seatBehindLink(party), fileId);
  }

  @Get('/potwierdzenie')
  @Access('public')
  @RateLimit('link')
  receipt(
    @Page() page: PageContext,
    @OutsideSupplierOf() party: OutsideParty,
    @Query({ schema: versionQuery }) query: VersionQuery,
  ) {
    return this.screens.receipt(page, seatBehindLink(party), query);
  }

  @Get('/potwierdzenie.pdf')
  @Access('public')
  @RateLimit('link')
  receiptPdf(
    @Page() page: PageContext,
    @OutsideSupplierOf() party: OutsideParty,
    @Query({ schema: versionQuery }) query: VersionQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.screens.receiptPdf(page, reply, seatBehindLink(party), query);
  }

  @Get('/tekst.txt')
  @Access('public')
  @RateLimit('link')
  text(
    @OutsideSupplierOf() party: OutsideParty,
    @Query({ schema: versionQuery }) query: VersionQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.screens.text(reply, seatBehindLink(party), query);
  }

  @Get('/otwarcie')
  @Access('public')
  @RateLimit('link')
  opening(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty) {
    return this.screens.opening(page, seatBehindLink(party));
  }

  @Get('/otwarcie.pdf')
  @Access('public')
  @RateLimit('link')
  openingPdf(
    @Page() page: PageContext,
    @OutsideSupplierOf() party: OutsideParty,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.screens.openingPdf(page, reply, seatBehindLink(party));
  }
}
