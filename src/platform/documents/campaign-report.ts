import type { Lang } from '../../shared/lang.js';

/**
 * The data of `campaign-report.typ`: what a campaign brought, for the council and who funds it. Every text comes
 * ready in `lang`; the template sets, it does not write.
 */
export type CampaignReportDocument = {
  readonly lang: Lang;
  readonly site: { readonly name: string; readonly address: string };
  readonly generatedAt: string;
  readonly title: string;
  /** As printed in the footer: the campaign's address and the day. */
  readonly number: string;
  readonly facts: readonly { readonly label: string; readonly value: string | null }[];
  readonly funnel: {
    readonly heading: string;
    /** Over the columns: step, how many, part of the step before. */
    readonly heads: readonly [string, string, string];
    /** `part`: of the widest step, in thousandths; drawn as a bar. Null where nothing is drawn. */
    readonly steps: readonly {
      readonly name: string;
      readonly value: string;
      readonly rate: string;
      readonly part: number | null;
    }[];
    readonly notes: readonly string[];
  };
  /** Bars in groups, a series told from another without colour; null when there is nothing to draw. */
  readonly chart: {
    readonly heading: string;
    /** For who listens: what it draws, and where the numbers stand. */
    readonly alt: string;
    /** Under each group. */
    readonly groups: readonly string[];
    /** Whole numbers from 0 up, one for each group. */
    readonly series: readonly {
      readonly label: string;
      readonly look: 'outline' | 'hatched' | 'solid';
      readonly values: readonly number[];
    }[];
  } | null;
  /** Tables; the first column holds words, the others figures. */
  readonly tables: readonly {
    readonly heading: string;
    readonly heads: readonly string[];
    readonly rows: readonly (readonly string[])[];
    readonly notes: readonly string[];
  }[];
  readonly note: string;
};
