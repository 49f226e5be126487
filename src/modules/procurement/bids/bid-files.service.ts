import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Db, type Tx } from '../../../platform/database/db.js';
import type { Upload } from '../../../platform/http/multipart.js';
import type { StoredFile, StoredFileId } from '../../../platform/files/stored-file.js';
import { StoredFiles } from '../../../platform/files/stored-files.js';
import { verify } from '../../../platform/files/verify.js';
import { asAuthor, idsOf, type BidAuthor } from './author.js';
import { MOST_BID_FILES, type BidFile } from './bid-content.js';
import { deleteBidFile, insertBidFile } from './data/bid.commands.js';
import { openedBidOf } from './data/opened.queries.js';
import type { Representative } from '../../../platform/access/actor.js';
import { bidProblems } from './domain/problems.js';
import { newDataKey, openBytes, sealBytes, type SealPlace } from './domain/seal.js';
import { Bids } from './bids.service.js';

/** A file in the clear, for whoever may read the content that names it. */
export type ReadableFile = { readonly name: string; readonly mediaType: string; readonly bytes: Buffer };

/** Files of bids: encrypted before they reach the store, which knows neither their names nor their types. */
@Injectable()
export class BidFiles {
  constructor(
    private readonly db: Db,
    private readonly bids: Bids,
    private readonly files: StoredFiles,
  ) {}

  /** Adds a file to the version in preparation, which begins with it if need be. */
  async attach(author: BidAuthor, procedureId: string, upload: Upload): Promise<void> {
    const { name, mediaType } = verify(upload.name, upload.bytes, 'attachment');
    const key = newDataKey();
    // Before the transaction, since the store may be slow; what is refused is swept away a day later.
    const kept = await this.files.keepSealed({
      organisationId: idsOf(author).supplierId as StoredFile['organisationId'],
      content: sealBytes(upload.bytes, key, placeOf(procedureId)),
    });
    await this.bids.changeFiles(author, procedureId, async (tx, bidId, files) => {
      if (files.length >= MOST_BID_FILES) throw bidProblems.tooManyFiles({ most: MOST_BID_FILES });
      await this.files.record(tx, kept);
      await insertBidFile(tx, bidId, kept.id);
      const sha256 = createHash('sha256').update(upload.bytes).digest('hex');
      const file = { fileId: kept.id, name, mediaType, bytes: upload.bytes.length, sha256 };
      return [...files, { ...file, key: key.toString('base64url') }];
    });
  }

  /** Takes a file off the version in preparation; what was sent keeps it. */
  async detach(author: BidAuthor, procedureId: string, fileId: string): Promise<void> {
    await this.bids.changeFiles(author, procedureId, async (tx, bidId, files) => {
      const left = files.filter((file) => file.fileId !== fileId);
      if (left.length === files.length) throw bidProblems.fileNotFound();
      if (await deleteBidFile(tx, bidId, fileId)) await this.files.forget(tx, fileId as StoredFileId);
      return left;
    });
  }

  /** For the author, of the version in preparation or of the one that was sent. */
  async ofAuthor(author: BidAuthor, procedureId: string, fileId: string): Promise<ReadableFile> {
    const { bid, draft, sent } = await this.bids.look(author, procedureId);
    const all = [...(draft?.files ?? []), ...(sent?.content.files ?? [])];
    const file = all.find((each) => each.fileId === fileId);
    if (!bid || !file) throw bidProblems.fileNotFound();
    return asAuthor(this.db, author, (tx) => this.read(tx, file, placeOf(procedureId)));
  }

  /** For the buyer, from the opening on. */
  async ofBuyer(actor: Representative, bidId: string, fileId: string): Promise<ReadableFile> {
    return this.db.tx(actor, async (tx) => {
      const opened = await openedBidOf(tx, bidId);
      const file = opened?.content.files.find((each) => each.fileId === fileId);
      if (!opened || opened.buyerId !== actor.organisation.id || !file) throw bidProblems.fileNotFound();
      return this.read(tx, file, placeOf(opened.procedureId));
    });
  }

  private async read(tx: Tx, file: BidFile, place: SealPlace): Promise<ReadableFile> {
    const kept = await this.files.open(tx, file.fileId as StoredFileId);
    const bytes = kept && openBytes(await buffer(kept.content), Buffer.from(file.key, 'base64url'), place);
    if (!bytes) throw bidProblems.fileNotFound();
    return { name: file.name, mediaType: file.mediaType, bytes };
  }
}

/** A file goes on from version to version; its key lies in the content, which is bound to its bid. */
const placeOf = (procedureId: string): SealPlace => ({ procedureId, bidId: '', version: 0, stage: 'file' });
