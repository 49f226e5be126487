import { Injectable } from '@nestjs/common';
import { ActionLink, ActionRow, Section } from '../../../ui/index.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { reportPath, resultsPath } from '../campaign-paths.js';
import { CampaignReports } from '../campaign-reports.service.js';
import { reportTexts } from '../report.texts.js';

/** The ways from a campaign's pages to what it brought. */
@Injectable()
export class ReportSlots {
  constructor(slots: PageSlots, reports: CampaignReports) {
    slots.register('campaign.plan', async (page, { campaignId }) => {
      const m = reportTexts[page.lang];
      return (
        <Section title={m.whatItBrought} lead={m.reportLead}>
          <ActionRow>
            <ActionLink href={page.href(reportPath(campaignId))} icon="file-text">
              {m.report}
            </ActionLink>
          </ActionRow>
        </Section>
      );
    });
    slots.register('campaign.own', async (page, { campaignId, organisationId }) => {
      if (!(await reports.hasOwn(organisationId, campaignId))) return null;
      const m = reportTexts[page.lang];
      return (
        <Section title={m.whatItBrought} lead={m.resultsLead}>
          <ActionRow>
            <ActionLink href={page.href(resultsPath(campaignId))} icon="file-text">
              {m.resultsWord}
            </ActionLink>
          </ActionRow>
        </Section>
      );
    });
  }
}
