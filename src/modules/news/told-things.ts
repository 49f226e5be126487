import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { addDays, formatDate, localDateOf } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';
import type { FieldError } from '../../shared/problems.js';
import { Campaigns } from '../campaigns/index.js';
import { ListingReading } from '../catalog/index.js';
import { Announcements } from './announcements.service.js';
import { inLanguage } from './english.js';
import { Gatherings } from './gatherings.service.js';

const kinds = ['campaigns', 'gatherings', 'announcements', 'listings'] as const;
export type ToldKind = (typeof kinds)[number];
/** Ids of each kind. */
export type Told = Readonly<Record<ToldKind, readonly string[]>>;
export type Offered = Readonly<Record<ToldKind, readonly { readonly id: string; readonly label: string }[]>>;

const nothing: Told = { campaigns: [], gatherings: [], announcements: [], listings: [] };

/** So many of each kind are offered to its writer besides what was chosen before. */
const OFFERED = 20;
const DAYS_AHEAD = 366;
const ahead: readonly string[] = ['approved', 'scheduled', 'running', 'paused'];

/** What a newsletter may tell of: what anybody can see now, campaigns that are planned, and what it told of before. */
@Injectable()
export class ToldThings {
  constructor(
    private readonly listings: ListingReading,
    private readonly announcements: Announcements,
    private readonly gatherings: Gatherings,
    private readonly campaigns: Campaigns,
    private readonly clock: Clock,
  ) {}

  /** What its writer may choose from: first of each kind what was chosen before, then the next or the newest. */
  async offered(actor: Representative, lang: Lang, chosen: Told): Promise<Offered> {
    const [campaigns, gatherings, announcements, listings] = await Promise.all([
      this.campaignsAhead(actor),
      inTurn(this.gatherings.among(chosen.gatherings), this.gatherings.coming(OFFERED)),
      inTurn(this.announcements.among(chosen.announcements), this.announcements.current(OFFERED)),
      inTurn(this.listings.cards(chosen.listings), this.listings.newest(OFFERED)),
    ]);
    const before = campaigns.filter(({ id }) => chosen.campaigns.includes(id));
    const titled = <Row extends { readonly id: string } & Parameters<typeof inLanguage>[0]>(
      rows: readonly Row[],
    ) => rows.map((row) => ({ id: row.id, label: inLanguage(row, lang).title }));
    return {
      campaigns: firstThen(before, campaigns.slice(0, OFFERED)).map((row) => ({
        id: row.id,
        label: `${(lang === 'en' && row.nameEn) || row.namePl} (${formatDate(row.startsOn, lang)} – ${formatDate(row.endsOn, lang)})`,
      })),
      gatherings: titled(gatherings.filter(({ state }) => state === 'announced')),
      announcements: titled(announcements),
      listings: listings.map((card) => ({
        id: card.id,
        label: `${(lang === 'en' && card.titleEn) || card.title} (${card.supplierName})`,
      })),
    };
  }

  /** One error for each kind of which something is neither; a draft of others and an id of nothing read the same. */
  async errorsIn(actor: Representative, told: Told, before: Told = nothing): Promise<FieldError[]> {
    const open: Told = {
      campaigns: told.campaigns.length > 0 ? idsOf(await this.campaignsAhead(actor)) : [],
      gatherings: idsOf(await this.gatherings.among(told.gatherings)),
      announcements: idsOf(await this.announcements.among(told.announcements)),
      listings: idsOf(await this.listings.cards(told.listings)),
    };
    return kinds
      .filter((kind) => told[kind].some((id) => !open[kind].includes(id) && !before[kind].includes(id)))
      .map((kind) => ({ pointer: `/${kind}`, text: gone }));
  }

  /** Those that run or will: what is written today goes out on the day when they begin. */
  private async campaignsAhead(actor: Representative) {
    const today = localDateOf(this.clock.now());
    const lines = await this.campaigns.list(actor, today, addDays(today, DAYS_AHEAD));
    return lines.filter(({ state }) => ahead.includes(state));
  }
}

type Known = { readonly id: string };

const firstThen = <Row extends Known>(first: readonly Row[], then: readonly Row[]): Row[] => [
  ...first,
  ...then.filter(({ id }) => !first.some((each) => each.id === id)),
];
const inTurn = async <Row extends Known>(first: Promise<Row[]>, then: Promise<Row[]>): Promise<Row[]> =>
  firstThen(...(await Promise.all([first, then])));

const idsOf = (rows: readonly Known[]): string[] => rows.map(({ id }) => id);

const gone = {
  pl: 'Czegoś z wybranych nie ma już na stronie. Wybierz ponownie.',
  en: 'Something that you chose is not on the site any more. Choose again.',
};
