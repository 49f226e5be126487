import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../../../../platform/access/access.js';
import { ActionLink, ActionRow, Section } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { PageSlots } from '../../../../ui/page/page-slots.js';
import { Vocabulary } from '../../../catalog/index.js';
import { DEMAND } from '../../demand-paths.js';
import { demandCsv } from '../demand-csv.js';
import { demandNames } from '../demand-names.js';
import { DemandReports } from '../demand-report.service.js';
import { demandPageQuery, type DemandQuery } from '../report.schemas.js';
import { DemandView } from './demand-view.js';
import { demandTexts } from './demand.texts.js';

/** What buyers looked for and did not find, on the coordinator's desk. */
@ApiExcludeController()
@Controller(DEMAND)
export class DemandPages {
  constructor(
    private readonly reports: DemandReports,
    private readonly vocabulary: Vocabulary,
    slots: PageSlots,
  ) {
    slots.register('coordinator.desk', (page) => {
      const m = demandTexts[page.lang];
      return Promise.resolve(
        <Section title={m.title} lead={m.deskLead}>
          <ActionRow>
            <ActionLink href={page.href(DEMAND)}>{m.toReport}</ActionLink>
          </ActionRow>
        </Section>,
      );
    });
  }

  @Get()
  @Access('coordinator')
  async show(@Page() page: PageContext, @Query({ schema: demandPageQuery }) query: DemandQuery) {
    const categories = await this.vocabulary.categoryTree();
    const { months, category = '', area = '' } = query;
    return page.render(
      { title: demandTexts[page.lang].title, area: 'coordinator' },
      <DemandView
        form={page.form({ months, category, area })}
        report={await this.reports.report(query)}
        names={demandNames(categories, page.lang)}
        categories={categories}
        csvHref={page.href(`${DEMAND}/popyt.csv?${addressOf(query)}`)}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get('/popyt.csv')
  @Access('coordinator')
  async csv(
    @Page() page: PageContext,
    @Query({ schema: demandPageQuery }) query: DemandQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const names = demandNames(await this.vocabulary.categoryTree(), page.lang);
    const name = page.lang === 'pl' ? 'popyt.csv' : 'demand.csv';
    await reply
      .headers({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'private, no-store',
      })
      .send(demandCsv(await this.reports.report(query), names, page.lang));
  }
}

const addressOf = ({ months, category, area }: DemandQuery): string =>
  new URLSearchParams({ months, ...(category && { category }), ...(area && { area }) }).toString();
