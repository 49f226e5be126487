import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { Db } from '../../../platform/database/db.js';
import { Documents } from '../../../platform/documents/documents.js';
import { printPicture } from '../../../platform/documents/print-pictures.js';
import type { StoredFileId } from '../../../platform/files/stored-file.js';
import { StoredFiles } from '../../../platform/files/stored-files.js';
import { JobHandler, type JobInfo } from '../../../platform/jobs/job-handler.js';
import { Retention } from '../../../platform/privacy/retention.js';
import { localDateOf } from '../../../shared/dates.js';
import { ListingReading, type PublicCard } from '../../catalog/index.js';
import { ProfileContacts } from '../../members/index.js';
import { Notices } from '../../notices/index.js';
import { catalogueFailed, catalogueReady } from '../catalogue-news.js';
import { cataloguePages } from '../catalogue-pages.js';
import { catalogueLabels } from '../catalogue.labels.js';
import {
  catalogueToMake,
  choiceNames,
  countPrinted,
  markCatalogueFailed,
  markCatalogueReady,
  noteCatalogueProgress,
  printedContacts,
  printedListings,
  type PrintedContact,
} from '../data/printed-catalogues.queries.js';
import { leftOutOf, MOST_PRINTED, type CatalogueChoice } from '../domain/printed-catalogue.js';
import { fullAddress } from '../link-addresses.js';
import { CATALOGUE_TERM } from '../printed-catalogues.service.js';

/** Photos drawn between two looks at whether the catalogue is still wanted. */
const STEP = 8;
/** The box of a photo, 300 pixels to an inch. */
const PHOTO = { width: 496, height: 354 };
const MOST_ATTEMPTS = 3;

/** Sets a catalogue to print: photos by and by, then the pages, then the file. */
@Injectable()
export class MakeCatalogue extends JobHandler<{ catalogueId: string }> {
  static readonly task = 'campaigns.make-catalogue';
  private readonly logger = new Logger('campaigns');

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly reading: ListingReading,
    private readonly contacts: ProfileContacts,
    private readonly files: StoredFiles,
    private readonly documents: Documents,
    private readonly retention: Retention,
    private readonly notices: Notices,
  ) {
    super();
  }

  async handle({ catalogueId }: { catalogueId: string }, { attempt }: JobInfo): Promise<void> {
    const choice = await this.db.read('system', (reader) => catalogueToMake(reader, catalogueId));
    if (!choice) return;
    try {
      await this.make(catalogueId, choice);
    } catch (error) {
      if (attempt < MOST_ATTEMPTS) throw error;
      this.logger.error(`Catalogue ${catalogueId} was given up: ${(error as Error).name}`);
      await this.db.tx('system', async (tx) => {
        const asker = await markCatalogueFailed(tx, catalogueId, this.clock.now());
        if (asker) await this.notices.tell(tx, catalogueFailed(asker));
      });
    }
  }

  private async make(id: string, choice: CatalogueChoice): Promise<void> {
    const listings = await printedListings(this.db.public, choice, MOST_PRINTED);
    const cards = await this.reading.cards(listings.map((line) => line.id));
    const drawn = await this.draw(id, cards);
    if (!drawn) return;
    const day = localDateOf(this.clock.now());
    const pages = cataloguePages({
      ...{ choice, cards, day, photos: drawn.paths },
      leftOut: leftOutOf(await countPrinted(this.db.public, choice)),
      names: await choiceNames(this.db.public, choice),
      texts: new Map(listings.map((line) => [line.id, line])),
      contacts: await this.contactsOf(cards),
      host: this.config.publicUrl.host,
      address: (path) => fullAddress(this.config, choice.lang, path),
    });
    const pdf = await this.documents.pdf('catalogue', pages, drawn.pictures);
    await this.keep(id, catalogueLabels[choice.lang].fileName(day), pdf);
  }

  /** How each member is reached: by its general contact, else by the first that it publishes, without a person's name. */
  private async contactsOf(cards: readonly PublicCard[]): Promise<PrintedContact[]> {
    const ids = [...new Set(cards.map(({ organisationId }) => organisationId))];
    const contacts = await printedContacts(this.db.public, ids);
    return Promise.all(
      contacts.map(async (contact) => {
        if (contact.phone !== null || contact.email !== null) return contact;
        const [first] = await this.contacts.shown(contact.organisationId);
        return { ...contact, phone: first?.phone ?? null, email: first?.email ?? null };
      }),
    );
  }

  /** Photos for the template; null when nobody waits for the catalogue any more. */
  private async draw(id: string, cards: readonly PublicCard[]) {
    const total = cards.length + 1;
    const pictures: Record<string, Uint8Array> = {};
    const paths = new Map<string, string>();
    for (let at = 0; at < cards.length; at += STEP) {
      if (!(await this.db.tx('system', (tx) => noteCatalogueProgress(tx, id, at, total)))) return null;
      const some = cards.slice(at, at + STEP);
      for (const { listingId, bytes } of (await Promise.all(some.map((card) => this.photoOf(card)))).flat()) {
        const path = `/photo-${paths.size}.jpg`;
        paths.set(listingId, path);
        pictures[path] = bytes;
      }
    }
    const wanted = await this.db.tx('system', (tx) => noteCatalogueProgress(tx, id, cards.length, total));
    return wanted ? { pictures, paths } : null;
  }

  private async photoOf({ id: listingId, cover }: PublicCard) {
    const opened = cover && (await this.files.open(this.db.public, cover.id as StoredFileId, 'card'));
    if (!opened) return [];
    return [
      { listingId, bytes: await printPicture(await buffer(opened.content), PHOTO.width, PHOTO.height) },
    ];
  }

  /** What was cancelled meanwhile, or made twice, is not kept. */
  private async keep(id: string, name: string, pdf: Buffer): Promise<void> {
    const file = await this.files.keepArchive({
      ...{ accountId: null, name, mediaType: 'application/pdf' },
      content: Readable.from([pdf]),
    });
    const days = (await this.retention.daysOf(CATALOGUE_TERM)) ?? 0;
    await this.db.tx('system', async (tx) => {
      const readyAt = this.clock.now();
      const expiresAt = new Date(readyAt.getTime() + days * 86_400_000);
      await this.files.record(tx, file);
      const asker = await markCatalogueReady(tx, id, { fileId: file.id, readyAt, expiresAt });
      if (asker) await this.notices.tell(tx, catalogueReady(asker, days));
      else await this.files.forget(tx, file.id);
    });
  }
}
