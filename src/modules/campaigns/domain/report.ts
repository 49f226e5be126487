import type { LocalDate } from '../../../shared/dates.js';
import type { Localised } from '../../../shared/lang.js';
import type { CampaignState } from './campaign-states.js';
import type { TouchWindow } from './credit.js';
import type { Dimension, FunnelRow } from './funnel.js';
import type { Comparison } from './weeks.js';

/** A row of a report with what people call it. */
export type ReportRow = FunnelRow & { readonly label: Localised };

/** The same thing by weeks: those before a campaign, then whole ones of it. */
export type WeeklyCounts = { readonly counts: readonly number[]; readonly compared: Comparison };

/** What a campaign brought, as far as its reader may know it. */
export type CampaignReport = {
  readonly campaign: {
    readonly id: string;
    readonly slug: string;
    readonly name: Localised;
    readonly goal: string;
    readonly state: CampaignState;
    readonly startsOn: LocalDate;
    readonly endsOn: LocalDate;
    /** In grosze, net; information only. */
    readonly budget: number | null;
    readonly fundingSource: string | null;
    readonly projectName: string | null;
  };
  /** The day (Warsaw's) of which the report is. */
  readonly day: LocalDate;
  /** For how many days before an inquiry a touch counted, from when on; the earliest first. */
  readonly windows: readonly TouchWindow[];
  readonly total: FunnelRow;
  readonly rows: Readonly<Record<Dimension, readonly ReportRow[]>>;
};

/** The coordinator's report, over all participants. */
export type WholeReport = CampaignReport & {
  /** How many take part or took part, and how many of them agreed that their values are summed. */
  readonly members: { readonly all: number; readonly sharing: number };
  /** Inquiries by the channel with which they began, the last touch being of this campaign or of another one. */
  readonly begun: readonly { readonly label: Localised; readonly key: string; readonly inquiries: number }[];
  /** Of those, how many came in the end by another campaign, which counts them. */
  readonly begunElsewhere: number;
  /** Null with fewer than three participants, whose own business it would be. */
  readonly weeks: {
    readonly before: number;
    readonly during: number;
    readonly inquiries: WeeklyCounts;
    readonly contracts: WeeklyCounts;
  } | null;
};
