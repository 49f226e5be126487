import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access } from '../../../platform/access/access.js';
import type { Lang } from '../../../shared/lang.js';
import { EmptyState, PageHeader, Table } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { COUNCILS, councilReportPath } from '../campaign-paths.js';
import { CampaignReports } from '../campaign-reports.service.js';
import type { CampaignLine } from '../data/campaign-row.js';
import { nameOf } from '../domain/campaign-words.js';
import { ReportDocuments } from '../report-documents.service.js';
import { reportTexts } from '../report.texts.js';
import { CampaignTag } from './campaign-tag.js';
import { councilReportTexts } from './council-reports.texts.js';
import { planTexts } from './plan.texts.js';
import { daysOf } from './plan-words.js';
import { sendCsv, sendPdf, sendWorkbook } from './report-files.js';
import { ReportView } from './report-view.js';

const id = z.uuid();

/** What campaigns brought, for the council, which controls the coordinator: the same report, to read alone. */
@ApiExcludeController()
@Controller(COUNCILS)
export class CouncilReportPages {
  constructor(
    private readonly reports: CampaignReports,
    private readonly documents: ReportDocuments,
  ) {}

  @Get()
  @Access('council')
  async list(@Page() page: PageContext) {
    return page.render(
      { title: councilReportTexts[page.lang].title, area: 'panel' },
      <ReportedView
        lang={page.lang}
        campaigns={await this.reports.reported()}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get('/:id')
  @Access('council')
  async report(@Page() page: PageContext, @Param('id', { schema: id }) campaignId: string) {
    const report = await this.reports.forCouncil(campaignId);
    const { lang } = page;
    const name = report.campaign.name[lang];
    return page.render(
      {
        title: reportTexts[lang].title(name),
        area: 'panel',
        breadcrumbs: [{ path: COUNCILS, label: councilReportTexts[lang].title }, { label: name }],
      },
      <ReportView
        lang={lang}
        report={report}
        path={councilReportPath(campaignId)}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get('/:id/raport.csv')
  @Access('council')
  async csv(
    @Page() page: PageContext,
    @Param('id', { schema: id }) campaignId: string,
    @Res() reply: FastifyReply,
  ) {
    await sendCsv(reply, await this.reports.forCouncil(campaignId), page.lang);
  }

  @Get('/:id/raport.xlsx')
  @Access('council')
  async xlsx(
    @Page() page: PageContext,
    @Param('id', { schema: id }) campaignId: string,
    @Res() reply: FastifyReply,
  ) {
    await sendWorkbook(reply, await this.reports.forCouncil(campaignId), page.lang);
  }

  @Get('/:id/raport.pdf')
  @Access('council')
  async pdf(
    @Page() page: PageContext,
    @Param('id', { schema: id }) campaignId: string,
    @Res() reply: FastifyReply,
  ) {
    await sendPdf(reply, await this.reports.forCouncil(campaignId), page.lang, this.documents);
  }
}

type ListProps = {
  readonly lang: Lang;
  readonly campaigns: readonly CampaignLine[];
  readonly href: (path: string) => string;
};

const ReportedView = ({ lang, campaigns, href }: ListProps) => {
  const m = councilReportTexts[lang];
  return (
    <>
      <PageHeader title={m.title} lead={m.lead} />
      {campaigns.length === 0 ? (
        <EmptyState icon="megaphone" title={m.none} />
      ) : (
        <Table
          lang={lang}
          caption={m.title}
          captionHidden
          columns={[
            { head: planTexts[lang].name },
            { head: planTexts[lang].days },
            { head: planTexts[lang].state },
          ]}
          rows={campaigns.map((campaign) => ({
            key: campaign.id,
            cells: [
              <a key="n" href={href(councilReportPath(campaign.id))}>
                {nameOf(campaign, lang)}
              </a>,
              daysOf(campaign, lang),
              <CampaignTag key="s" lang={lang} state={campaign.state} />,
            ],
          }))}
        />
      )}
    </>
  );
};
