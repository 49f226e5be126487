import { Injectable } from '@nestjs/common';
import { reaches } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Reader, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { StoredFiles, type OpenFile } from '../../platform/files/stored-files.js';
import { once } from '../../platform/http/idempotency.js';
import { newId } from '../../shared/ids.js';
import type { FieldError } from '../../shared/problems.js';
import { isActiveMember } from './data/participants.queries.js';
import {
  addCatalogue,
  cancelCatalogue,
  catalogueOf,
  cataloguesOf,
  choiceNames,
  countPrinted,
  membersToChoose,
  openCatalogueFile,
  printedListings,
  takeCataloguesMade,
  type CatalogueLine,
  type PrintedListing,
} from './data/printed-catalogues.queries.js';
import './domain/outreach-events.js';
import { outreachProblems } from './domain/outreach-problems.js';
import {
  catalogueState,
  leftOutOf,
  MOST_PRINTED,
  type CatalogueChoice,
  type CatalogueState,
} from './domain/printed-catalogue.js';
import { campaignProblems } from './domain/problems.js';
import { MOST_MEMBERS } from './printed-catalogues.schemas.js';

/** The retention term that says for how long a catalogue can be fetched. */
export const CATALOGUE_TERM = 'campaigns.printed-catalogues';

const MOST_LISTED = 20;

export type CatalogueInHand = CatalogueLine & { readonly state: CatalogueState };

/** Catalogues to print: asked for by members and the coordinator, made by a job, fetched for some days. */
@Injectable()
export class PrintedCatalogues {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: StoredFiles,
  ) {}

  /** Whether the actor's organisation may ask for catalogues. */
  mayAsk(actor: Representative, reader: Reader = this.db.public): Promise<boolean> {
    return reaches(actor, 'coordinator')
      ? Promise.resolve(true)
      : isActiveMember(reader, actor.organisation.id);
  }

  /**
   * Returns its id. @throws Problem `campaigns/members-only`; `campaigns/catalogue-under-way` while another of the
   * organisation is being made; `campaigns/catalogue-invalid`
   */
  request(actor: Representative, choice: CatalogueChoice, key?: string): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'campaigns.catalogue', key, async () => {
        if (!(await this.mayAsk(actor, tx))) throw campaignProblems.membersOnly({});
        const errors = await choiceFaults(tx, choice);
        if (errors.length > 0) throw outreachProblems.catalogueInvalid(undefined, errors);
        const id = newId<'PrintedCatalogue'>();
        const at = this.clock.now();
        const { id: organisationId } = actor.organisation;
        const added = await addCatalogue(tx, {
          ...{ id, organisationId, requestedBy: actor.accountId, at },
          ...choice,
        });
        if (!added) throw outreachProblems.catalogueUnderWay({});
        await publish(tx, 'campaigns.catalogue-requested', { catalogueId: id });
        const subject = { kind: 'printed-catalogue', id };
        await recordActivity(tx, actor, { action: 'catalogue-requested', subject, at });
        return id;
      }),
    );
  }

  /** How many listings of a choice would have no place in its catalogue now. */
  async leftOut(choice: CatalogueChoice): Promise<number> {
    return leftOutOf(await countPrinted(this.db.public, choice));
  }

  /** Of the rest of a choice the listings that one can tick, in the catalogue's order; what has no place in it is left out. */
  toTick(choice: CatalogueChoice): Promise<PrintedListing[]> {
    return printedListings(this.db.public, { ...choice, listings: [] }, MOST_PRINTED);
  }

  /** Whom one can choose. */
  members(actor: Representative) {
    return this.db.read(actor, (reader) => membersToChoose(reader, MOST_MEMBERS));
  }

  list(actor: Representative): Promise<CatalogueInHand[]> {
    return this.db.read(actor, async (reader) => {
      const lines = await cataloguesOf(reader, actor.organisation.id, MOST_LISTED);
      return lines.map((line) => this.inHand(line));
    });
  }

  /** @throws Problem `campaigns/catalogue-not-found` for another organisation's */
  one(actor: Representative, id: string): Promise<CatalogueInHand> {
    return this.db.read(actor, async (reader) => {
      const line = await catalogueOf(reader, actor.organisation.id, id);
      if (!line) throw outreachProblems.catalogueNotFound();
      return this.inHand(line);
    });
  }

  /** The job stops at its next step. @throws Problem `campaigns/catalogue-done` when there is nothing to stop */
  async cancel(actor: Representative, id: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const at = this.clock.now();
      if (!(await catalogueOf(tx, actor.organisation.id, id))) throw outreachProblems.catalogueNotFound();
      if (!(await cancelCatalogue(tx, actor.organisation.id, id, at))) throw outreachProblems.catalogueDone();
      const subject = { kind: 'printed-catalogue', id };
      await recordActivity(tx, actor, { action: 'catalogue-cancelled', subject, at });
    });
  }

  /** @throws Problem `campaigns/catalogue-not-found` for another's, one under way and one past its time */
  async open(actor: Representative, id: string): Promise<OpenFile> {
    const found = await this.db.read(actor, async (reader) => {
      const fileId = await openCatalogueFile(reader, actor.organisation.id, id, this.clock.now());
      return fileId && this.files.open(reader, fileId);
    });
    if (!found) throw outreachProblems.catalogueNotFound();
    return found;
  }

  /** Deletes the files made before an instant; returns how many. */
  async forgetMade(tx: Tx, before: Date): Promise<number> {
    const files = await takeCataloguesMade(tx, before);
    for (const fileId of files) await this.files.forget(tx, fileId);
    return files.length;
  }

  private inHand(line: CatalogueLine): CatalogueInHand {
    return { ...line, state: catalogueState(line, this.clock.now()) };
  }
}

const choiceFaults = async (reader: Reader, choice: CatalogueChoice): Promise<FieldError[]> => {
  const names = await choiceNames(reader, choice);
  return [
    ...(choice.category !== null && names.category === null ? [unknownCategory] : []),
    ...(choice.campaignId !== null && names.campaign === null ? [unknownCampaign] : []),
    ...(names.members.length < choice.members.length ? [unknownMember] : []),
    ...(names.listings < choice.listings.length ? [unknownListing] : []),
  ];
};

const unknownCategory: FieldError = {
  pointer: '/category',
  text: { pl: 'Nie ma takiej kategorii.', en: 'There is no such category.' },
};
const unknownMember: FieldError = {
  pointer: '/members',
  text: { pl: 'Wybierz członków z listy.', en: 'Choose members from the list.' },
};
const unknownListing: FieldError = {
  pointer: '/listings',
  text: { pl: 'Wybierz oferty z listy.', en: 'Choose listings from the list.' },
};
const unknownCampaign: FieldError = {
  pointer: '/campaignId',
  text: { pl: 'Ta kampania teraz nie trwa.', en: 'This campaign does not run now.' },
};
