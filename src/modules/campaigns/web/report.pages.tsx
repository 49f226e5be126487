import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { OWN, ownCampaignPath, planPath, reportPath, resultsPath } from '../campaign-paths.js';
import { CampaignReports } from '../campaign-reports.service.js';
import { ReportDocuments } from '../report-documents.service.js';
import { reportTexts } from '../report.texts.js';
import { ownTexts } from './own.texts.js';
import { crumbs } from './plan-crumbs.js';
import { sendCsv, sendPdf, sendWorkbook } from './report-files.js';
import { ReportView, ResultsView } from './report-view.js';

const id = z.uuid();

/** What campaigns brought: the coordinator's report with its files, and each member's own part. */
@ApiExcludeController()
@Controller()
export class CampaignReportPages {
  constructor(
    private readonly reports: CampaignReports,
    private readonly documents: ReportDocuments,
  ) {}

  @Get(reportPath(':id'))
  @Access('coordinator')
  async report(@Page() page: PageContext, @Param('id', { schema: id }) campaignId: string) {
    const report = await this.reports.whole(campaignId);
    const { lang } = page;
    const m = reportTexts[lang];
    const name = report.campaign.name[lang];
    return page.render(
      {
        title: m.title(name),
        area: 'coordinator',
        breadcrumbs: crumbs(page, { path: planPath(campaignId), label: name }, { label: m.report }),
      },
      <ReportView
        lang={lang}
        report={report}
        path={reportPath(campaignId)}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get(`${reportPath(':id')}/raport.csv`)
  @Access('coordinator')
  async csv(
    @Page() page: PageContext,
    @Param('id', { schema: id }) campaignId: string,
    @Res() reply: FastifyReply,
  ) {
    const report = await this.reports.whole(campaignId);
    await sendCsv(reply, report, page.lang);
  }

  @Get(`${reportPath(':id')}/raport.xlsx`)
  @Access('coordinator')
  async xlsx(
    @Page() page: PageContext,
    @Param('id', { schema: id }) campaignId: string,
    @Res() reply: FastifyReply,
  ) {
    const report = await this.reports.whole(campaignId);
    await sendWorkbook(reply, report, page.lang);
  }

  @Get(`${reportPath(':id')}/raport.pdf`)
  @Access('coordinator')
  async pdf(
    @Page() page: PageContext,
    @Param('id', { schema: id }) campaignId: string,
    @Res() reply: FastifyReply,
  ) {
    const report = await this.reports.whole(campaignId);
    await sendPdf(reply, report, page.lang, this.documents);
  }

  @Get(resultsPath(':id'))
  @Access('viewer')
  async results(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
  ) {
    const report = await this.reports.own(actor, campaignId);
    const { lang } = page;
    const m = reportTexts[lang];
    const name = report.campaign.name[lang];
    return page.render(
      {
        title: m.results(name),
        area: 'panel',
        breadcrumbs: [
          { path: OWN, label: ownTexts[lang].title },
          { path: ownCampaignPath(campaignId), label: name },
          { label: m.resultsWord },
        ],
      },
      <ResultsView lang={lang} report={report} />,
    );
  }
}
