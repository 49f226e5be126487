import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../../../platform/access/access.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PageResult } from '../../../ui/page/page-result.js';
import { ShortLinkOpening } from '../short-link-opening.service.js';
import { visitOf } from './visit.js';

const code = z.string().max(500);

/** The short addresses themselves. What else the address says is not looked at. */
@ApiExcludeController()
@Controller()
export class ShortLinkRedirects {
  constructor(private readonly opening: ShortLinkOpening) {}

  @Get('/k/:code')
  @Access('public')
  async open(@Page() page: PageContext, @Param('code', { schema: code }) text: string) {
    const path = await this.opening.open(text, visitOf(page));
    return new PageResult(302, '', {
      location: page.href(path),
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
    });
  }
}
