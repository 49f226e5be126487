import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../../../platform/access/access.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { ByOutsideLink, OutsideSupplierOf } from '../../invitations/outside-door.js';
import type { OutsideParty } from '../../invitations/outside-links.service.js';
import { OUTSIDE_BID } from '../../invitations/outside-paths.js';
import { BidScreens, type FormFields } from './bid-screens.js';
import { seatBehindLink } from './bid-seat.js';

/** The sealed bid of a supplier outside the cluster, by its personal link; as its pages in the panel are for a member. */
@ApiExcludeController()
@Controller(OUTSIDE_BID)
@ByOutsideLink()
export class OutsideBidPages {
  constructor(private readonly screens: BidScreens) {}

  @Get()
  @Access('public')
  @RateLimit('link')
  show(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty) {
    return this.screens.show(page, seatBehindLink(party));
  }

  @Get('/popraw')
  @Access('public')
  @RateLimit('link')
  form(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty) {
    return this.screens.form(page, seatBehindLink(party));
  }

  @Post('/popraw')
  @Access('public')
  @RateLimit('link')
  save(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty, @Body() body: FormFields) {
    return this.screens.save(page, seatBehindLink(party), body);
  }

  @Post('/wyslij')
  @Access('public')
  @RateLimit('link')
  submit(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty, @Body() body: FormFields) {
    return this.screens.submit(page, seatBehindLink(party), body);
  }

  @Post('/potwierdz')
  @Access('public')
  @RateLimit('link')
  confirm(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty, @Body() body: FormFields) {
    return this.screens.confirm(page, seatBehindLink(party), body);
  }

  @Post('/wycofaj')
  @Access('public')
  @RateLimit('link')
  withdraw(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty, @Body() body: FormFields) {
    return this.screens.withdraw(page, seatBehindLink(party), body);
  }
}
