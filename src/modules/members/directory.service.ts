import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/database/db.js';
import { SiteAddresses } from '../../platform/http/site-addresses.js';
import type { PageOf } from '../../shared/paging.js';
import { countListedProfiles, listedProfiles } from './data/address.queries.js';
import {
  currentMember,
  directoryFacets,
  membersPage,
  profileBySlug,
  type DirectoryFacets,
  type DirectoryFilter,
  type MemberLine,
  type PublicProfile,
} from './data/directory.queries.js';
import { memberProblems } from './domain/problems.js';

/** The public list of members and their profiles. Former and suspended members are not there. */
@Injectable()
export class Directory {
  constructor(
    private readonly db: Db,
    addresses: SiteAddresses,
  ) {
    addresses.register({
      name: 'czlonkowie',
      count: () => countListedProfiles(db.public),
      batch: (offset, limit) => listedProfiles(db.public, offset, limit),
    });
  }

  /** A page of the directory with the counts of its filters. */
  async search(
    filter: DirectoryFilter,
    paging: { page: number; perPage: number },
  ): Promise<PageOf<MemberLine> & { facets: DirectoryFacets }> {
    const [members, facets] = await Promise.all([
      membersPage(this.db.public, filter, paging),
      directoryFacets(this.db.public, filter),
    ]);
    return { ...members, facets };
  }

  /** The profile at an address; a former member's address answers like one that never was. */
  async profile(slug: string): Promise<PublicProfile> {
    const found = /^[a-z0-9-]{1,100}$/.test(slug) ? await profileBySlug(this.db.public, slug) : null;
    if (!found) throw memberProblems.notFound();
    return found;
  }

  /** The address of a current member's profile; null for who is none. */
  async slugOf(organisationId: string): Promise<string | null> {
    return (await currentMember(this.db.public, organisationId))?.slug ?? null;
  }
}
