import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db, databaseNow, type Reader } from '../../platform/database/db.js';
import { addDays, localDateOf, type LocalDate } from '../../shared/dates.js';
import type { Localised } from '../../shared/lang.js';
import { Vocabulary } from '../catalog/index.js';
import { concludedByDay } from '../contracts/index.js';
import { sentByDay } from '../inquiries/index.js';
import { publishedByDay } from '../procurement/index.js';
import { participationsIn, touchWindows } from './data/attribution.queries.js';
import { campaignById, campaignsBetween, type CampaignLine, type CampaignRow } from './data/campaign-row.js';
import {
  begunIn,
  ownYieldOf,
  reachOf,
  reportedMembers,
  yieldOf,
  type ReportedMember,
} from './data/report.queries.js';
import { stateOn } from './domain/campaign-states.js';
import { FEW } from './domain/funnel.js';
import { campaignProblems } from './domain/problems.js';
import { windowsBetween } from './domain/window-rules.js';
import type { CampaignReport, WholeReport } from './domain/report.js';
import { compare, countsByWeek, weeksOf } from './domain/weeks.js';
import { channelLabels } from './report-labels.js';
import { rowsOf, totalOf, type Figures } from './report-rows.js';

/** What campaigns brought: to the coordinator in numbers and sums, to each member its own. */
@Injectable()
export class CampaignReports {
  constructor(
    private readonly db: Db,
    private readonly vocabulary: Vocabulary,
  ) {}

  /**
   * The report over all participants, for whoever coordinates. Tells no member's value: sums of those who agreed
   * alone. @throws Problem `campaigns/not-found`
   */
  async whole(campaignId: string): Promise<WholeReport> {
    const categories = await this.categoryNames();
    return this.db.read('system', async (reader) => {
      const campaign = await found(reader, campaignId);
      const members = await reportedMembers(reader, campaignId);
      const figures = {
        reach: await reachOf(reader, campaign, null),
        yields: await yieldOf(reader, campaignId),
      };
      const begun = await begunIn(reader, campaignId);
      const names = new Map([...categories, ...members.map(nameOf)]);
      const report = await reportOf(reader, campaign, figures, names);
      return {
        ...report,
        members: { all: members.length, sharing: members.filter(({ sharesValue }) => sharesValue).length },
        begun: begun.map(({ channel, inquiries }) => ({
          key: channel,
          label: channelLabels[channel],
          inquiries,
        })),
        begunElsewhere: begun.reduce((sum, { elsewhere }) => sum + elsewhere, 0),
        weeks: await weeksOfReport(reader, campaign, report.day, members),
      };
    });
  }

  /**
   * A member's own part, with its values, read as that member. @throws Problem `campaigns/not-found`, also for a
   * campaign in which it never took part
   */
  async own(actor: Representative, campaignId: string): Promise<CampaignReport> {
    const categories = await this.categoryNames();
    const member = actor.organisation.id;
    return this.db.read(actor, async (reader) => {
      const campaign = await found(reader, campaignId);
      const [part] = await participationsIn(reader, member, [campaignId]);
      if (!part) throw campaignProblems.notFound({});
      const figures = {
        reach: await reachOf(reader, campaign, member),
        yields: await ownYieldOf(reader, campaign, member),
      };
      return reportOf(reader, campaign, figures, categories, true);
    });
  }

  /**
   * The same report for the council. @throws Problem `campaigns/not-found`, also for a campaign that has not begun: the
   * council reads what came of campaigns, and plans are between the coordinator and those it asks
   */
  async forCouncil(campaignId: string): Promise<WholeReport> {
    const report = await this.whole(campaignId);
    if (!hasBegun(report.campaign)) throw campaignProblems.notFound({});
    return report;
  }

  /** The campaigns of five years that have begun, of which there is a report; the latest first. */
  async reported(): Promise<CampaignLine[]> {
    return this.db.read('system', async (reader) => {
      const day = localDateOf(await databaseNow(reader));
      const lines = await campaignsBetween(reader, addDays(day, -LOOKS_BACK), day, MOST_LISTED);
      return lines
        .map((line) => ({ ...line, state: stateOn(line, day) }))
        .filter(hasBegun)
        .sort((one, other) => other.startsOn.localeCompare(one.startsOn));
    });
  }

  /** Whether there is an own part to show: the organisation takes part or took part. */
  async hasOwn(organisationId: string, campaignId: string): Promise<boolean> {
    return (await participationsIn(this.db.public, organisationId, [campaignId])).length > 0;
  }

  private async categoryNames(): Promise<Map<string, Localised>> {
    const categories = await this.vocabulary.categories();
    return new Map(categories.map(({ slug, namePl, nameEn }) => [slug, { pl: namePl, en: nameEn }]));
  }
}

/** How far back the council looks: five years. */
const LOOKS_BACK = 1_826;
const MOST_LISTED = 300;

const hasBegun = ({ state }: Pick<CampaignRow, 'state'>): boolean =>
  state === 'running' || state === 'paused' || state === 'ended' || state === 'reported';

const found = async (reader: Reader, id: string): Promise<CampaignRow> => {
  const campaign = await campaignById(reader, id);
  if (!campaign) throw campaignProblems.notFound({});
  return campaign;
};

const nameOf = ({ organisationId, name }: ReportedMember): [string, Localised] => [
  organisationId,
  { pl: name, en: name },
];

const reportOf = async (
  reader: Reader,
  campaign: CampaignRow,
  figures: Figures,
  names: ReadonlyMap<string, Localised>,
  own = false,
): Promise<CampaignReport> => {
  const day = localDateOf(await databaseNow(reader));
  const { id, slug, goal, startsOn, endsOn, budget, fundingSource, projectName, namePl, nameEn } = campaign;
  return {
    campaign: {
      ...{ id, slug, goal, startsOn, endsOn, budget, fundingSource, projectName },
      name: { pl: namePl, en: nameEn ?? namePl },
      state: stateOn(campaign, day),
    },
    day,
    windows: windowsBetween(await touchWindows(reader), startsOn, day),
    total: totalOf(figures, own),
    rows: rowsOf(figures, names, startsOn, own),
  };
};

/** Inquiries with procedures, and contracts of the participants before the campaign and in it, whatever brought them. */
const weeksOfReport = async (
  reader: Reader,
  campaign: CampaignRow,
  day: LocalDate,
  members: readonly ReportedMember[],
): Promise<WholeReport['weeks']> => {
  if (members.length < FEW) return null;
  const weeks = weeksOf(campaign, day);
  const ids = members.map(({ organisationId }) => organisationId);
  const span = { from: weeks.from, to: addDays(campaign.startsOn, 7 * weeks.during) };
  const side = (counts: Parameters<typeof countsByWeek>[0]) => {
    const byWeek = countsByWeek(counts, campaign.startsOn, weeks);
    return { counts: byWeek, compared: compare(byWeek, weeks.before) };
  };
  return {
    ...{ before: weeks.before, during: weeks.during },
    inquiries: side([...(await sentByDay(reader, ids, span)), ...(await publishedByDay(reader, ids, span))]),
    contracts: side(await concludedByDay(reader, ids, span)),
  };
};
