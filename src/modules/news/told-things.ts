import { Injectable } from '@nestjs/common';
import type { FieldError } from '../../shared/problems.js';
import { PublicCampaigns } from '../campaigns/index.js';
import { ListingReading } from '../catalog/index.js';
import { Announcements } from './announcements.service.js';
import { Gatherings } from './gatherings.service.js';

const kinds = ['campaigns', 'gatherings', 'announcements', 'listings'] as const;
type Told = Readonly<Record<(typeof kinds)[number], readonly string[]>>;

const nothing: Told = { campaigns: [], gatherings: [], announcements: [], listings: [] };

/** What a newsletter may tell of: what anybody can see now, and what it told of before. */
@Injectable()
export class ToldThings {
  constructor(
    private readonly listings: ListingReading,
    private readonly announcements: Announcements,
    private readonly gatherings: Gatherings,
    private readonly campaigns: PublicCampaigns,
  ) {}

  /** One error for each kind of which something is neither; a draft of others and an id of nothing read the same. */
  async errorsIn(told: Told, before: Told = nothing): Promise<FieldError[]> {
    const open: Told = {
      campaigns: idsOf(told.campaigns.length > 0 ? await this.campaigns.list() : []),
      gatherings: idsOf(await this.gatherings.among(told.gatherings)),
      announcements: idsOf(await this.announcements.among(told.announcements)),
      listings: idsOf(await this.listings.cards(told.listings)),
    };
    return kinds
      .filter((kind) => told[kind].some((id) => !open[kind].includes(id) && !before[kind].includes(id)))
      .map((kind) => ({ pointer: `/${kind}`, text: gone }));
  }
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

const gone = {
  pl: 'Czegoś z wybranych nie ma już na stronie. Wybierz ponownie.',
  en: 'Something that you chose is not on the site any more. Choose again.',
};
