import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { Insights } from '../insights.service.js';
import { numbersCsv } from '../numbers-csv.js';
import { NUMBERS, NumbersView } from './numbers-view.js';
import { numbersTexts } from './numbers.texts.js';

/** A cooperative's own numbers in the panel. */
@ApiExcludeController()
@Controller(NUMBERS)
export class NumbersPages {
  constructor(private readonly insights: Insights) {}

  @Get()
  @Access('viewer')
  async show(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return page.render(
      { title: numbersTexts[page.lang].title, area: 'panel' },
      <NumbersView
        lang={page.lang}
        numbers={await this.insights.numbers(actor)}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get('/liczby.csv')
  @Access('viewer')
  async csv(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const name = page.lang === 'pl' ? 'nasze-liczby.csv' : 'our-numbers.csv';
    await reply
      .headers({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'private, no-store',
      })
      .send(numbersCsv(await this.insights.numbers(actor), page.lang));
  }
}
