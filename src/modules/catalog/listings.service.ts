import { Injectable } from '@nestjs/common';
import type { Person, Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { once } from '../../platform/http/idempotency.js';
import { newId } from '../../shared/ids.js';
import { catalogLabels } from './catalog.labels.js';
import type { ListingPatch } from './catalog.schemas.js';
import { fieldsOf, type ListingRow } from './data/listing-row.js';
import { insertListing, setListingState, updateListingFields } from './data/listing.commands.js';
import { isActiveMember, lockOwnListing } from './data/own-listings.queries.js';
import { copyPhotos } from './data/photos.commands.js';
import type { ListingFields } from './domain/listing-fields.js';
import { memberOnly, missingForPublishing, settledPrice } from './domain/listing-rules.js';
import {
  mustStayComplete,
  stateAfter,
  type ListingAction,
  type ListingState,
} from './domain/listing-states.js';
import { catalogProblems } from './domain/problems.js';
import { checkFields } from './listing-checks.js';
import { ListingIndexing } from './listing-indexing.service.js';

/** What a supplier does with its own listings. Nobody else may (agreement §5.1). */
@Injectable()
export class Listings {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly indexing: ListingIndexing,
  ) {}

  /** Makes a draft; a title is enough. Returns its id. */
  create(actor: Representative, fields: ListingFields, key?: string): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'catalog.create', key, () => this.insert(tx, actor, fields)),
    );
  }

  /** Replaces all fields of the given version; refused when somebody saved since. */
  async update(
    actor: Representative,
    id: string,
    version: number,
    fields: ListingFields,
    key?: string,
  ): Promise<void> {
    await this.db.tx(actor, (tx) =>
      once(tx, actor, `catalog.update:${id}`, key, async () => {
        const listing = await this.lock(tx, actor, id);
        await this.write(tx, actor, listing, version, fields);
      }),
    );
  }

  /** Changes the fields that are given. */
  async patch(actor: Representative, id: string, patch: ListingPatch): Promise<void> {
    await this.db.tx(actor, (tx) => this.patchIn(tx, actor, id, patch));
  }

  /** The same in a transaction of the caller's. */
  async patchIn(
    tx: Tx,
    actor: Representative,
    id: string,
    { version, ...patch }: ListingPatch,
  ): Promise<void> {
    const listing = await this.lock(tx, actor, id);
    const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    const merged: ListingFields = { ...fieldsOf(listing), ...given };
    await this.write(tx, actor, listing, version, { ...merged, price: settledPrice(merged.price) });
  }

  /**
   * One step of the listing's life; returns the state it leads to. `publish` and `resume` are refused with
   * everything that is missing, each as an error of its field.
   */
  async act(actor: Representative, id: string, action: ListingAction): Promise<ListingState> {
    return this.db.tx(actor, async (tx) => {
      const listing = await this.lock(tx, actor, id);
      const state = stateAfter(listing.state, action);
      if (!state) {
        const { pl, en } = catalogLabels;
        throw catalogProblems.notNow({
          state: { pl: pl.states[listing.state], en: en.states[listing.state] },
        });
      }
      if (state === 'published') await refuseUnready(tx, listing);
      await setListingState(tx, id, state, this.clock.now());
      if (listing.state === 'published') await this.indexing.takeOut(tx, id);
      await this.changed(tx, actor, id, `listing-${action}`);
      return state;
    });
  }

  /** A draft with the same fields and photos, without the supplier's number. Returns its id. */
  duplicate(actor: Representative, id: string, key?: string): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'catalog.duplicate', key, async () => {
        const original = await this.lock(tx, actor, id);
        const copy = await this.insert(tx, actor, { ...fieldsOf(original), sku: null });
        await copyPhotos(tx, id, copy);
        return copy;
      }),
    );
  }

  private async insert(tx: Tx, actor: Representative, fields: ListingFields): Promise<string> {
    const organisationId = actor.organisation.id;
    await checkFields(tx, organisationId, null, fields);
    const id = newId<'Listing'>();
    await insertListing(tx, { id, organisationId, fields, example: false, at: this.clock.now() });
    await this.changed(tx, actor, id, 'listing-created');
    return id;
  }

  private async write(
    tx: Tx,
    actor: Representative,
    listing: ListingRow,
    version: number,
    fields: ListingFields,
  ): Promise<void> {
    if (listing.version !== version) throw catalogProblems.stale({});
    await checkFields(tx, actor.organisation.id, listing.id, fields);
    const missing = mustStayComplete(listing.state) ? missingForPublishing(fields) : [];
    if (missing.length > 0) throw catalogProblems.incomplete(undefined, missing);
    await updateListingFields(tx, listing.id, version, fields, this.clock.now());
    await this.changed(tx, actor, listing.id, 'listing-edited');
  }

  private async lock(tx: Tx, actor: Representative, id: string): Promise<ListingRow> {
    const listing = await lockOwnListing(tx, actor.organisation.id, id);
    if (!listing) throw catalogProblems.listingNotFound({});
    return listing;
  }

  private async changed(tx: Tx, actor: Person, id: string, action: string): Promise<void> {
    await publish(tx, 'catalog.listing-changed', { listingId: id });
    await recordActivity(tx, actor, { action, subject: { kind: 'listing', id }, at: this.clock.now() });
  }
}

const refuseUnready = async (tx: Tx, listing: ListingRow): Promise<void> => {
  if (!(await isActiveMember(tx, listing.organisationId))) throw catalogProblems.membersOnly(memberOnly);
  const missing = missingForPublishing(fieldsOf(listing));
  if (missing.length > 0) throw catalogProblems.incomplete(undefined, missing);
};
