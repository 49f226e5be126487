import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Config } from '../../platform/config/config.js';
import { Db, databaseNow } from '../../platform/database/db.js';
import { Documents } from '../../platform/documents/documents.js';
import { recordActivity } from '../../platform/events/activity.js';
import { StoredFiles, type OpenFile } from '../../platform/files/stored-files.js';
import type { Upload } from '../../platform/http/multipart.js';
import type { Lang } from '../../shared/lang.js';
import { Organisations } from '../organisations/index.js';
import { accessionFileName, accessionStatement } from './accession.js';
import { attachSignedStatement } from './data/application.commands.js';
import {
  applicationById,
  latestApplicationOf,
  lockLatestApplicationOf,
  type ApplicationRow,
} from './data/application.queries.js';
import { membershipOf } from './data/membership.queries.js';
import { memberProblems } from './domain/problems.js';
import { openScan, receiveScan } from './scans.js';

/** A document ready to be shown. */
export type Paper = { readonly fileName: string; readonly pdf: Buffer };

/** The accession statement: printed from the application, signed, scanned and kept with its digest (§5.4). */
@Injectable()
export class AccessionStatements {
  constructor(
    private readonly db: Db,
    private readonly organisations: Organisations,
    private readonly documents: Documents,
    private readonly files: StoredFiles,
    private readonly config: Config,
  ) {}

  /** The statement of the acting organisation's latest application. @throws Problem `members/application-not-found` */
  async mine(actor: Representative, lang: Lang): Promise<Paper> {
    const { party, application, number } = await this.db.read(actor, async (reader) => {
      const application = await latestApplicationOf(reader, actor.organisation.id);
      const party = await this.organisations.party(reader, actor.organisation.id);
      if (!application || !party || isOver(application)) throw memberProblems.applicationNotFound();
      const membership = await membershipOf(reader, actor.organisation.id);
      return { application, party, number: membership?.leftAt === null ? membership.number : null };
    });
    const site = { name: 'Wspólny Rynek', address: this.config.publicUrl.host };
    const letter = accessionStatement(lang, party, application, number, site);
    return { fileName: accessionFileName(lang), pdf: await this.documents.pdf('letter', letter) };
  }

  /** Keeps the signed statement as it was scanned; a later scan takes the place of an earlier one. */
  async receive(actor: Representative, upload: Upload | undefined): Promise<void> {
    const file = await receiveScan(this.files, actor, upload);
    await this.db.tx(actor, async (tx) => {
      const application = await lockLatestApplicationOf(tx, actor.organisation.id);
      if (!application || isOver(application)) throw memberProblems.applicationNotFound();
      await this.files.record(tx, file);
      await attachSignedStatement(tx, application.id, file.id);
      await recordActivity(tx, actor, {
        action: 'accession-signed',
        subject: { kind: 'organisation', id: actor.organisation.id },
        at: await databaseNow(tx),
        details: { application: application.id, sha256: file.sha256 },
      });
    });
  }

  /** The acting organisation's own scan. @throws Problem `members/scan-not-found` */
  openMine(actor: Representative): Promise<OpenFile> {
    return this.db.read(actor, async (reader) => {
      const application = await latestApplicationOf(reader, actor.organisation.id);
      return openScan(this.files, reader, application?.signed ?? null);
    });
  }

  /** Any applicant's scan, for the coordinator, who keeps the papers (§5.5). */
  open(actor: Representative, applicationId: string): Promise<OpenFile> {
    return this.db.read(actor, async (reader) => {
      const application = actor.coordinator ? await applicationById(reader, applicationId) : null;
      return openScan(this.files, reader, application?.signed ?? null);
    });
  }
}

/** A refused or withdrawn application has nothing to accede to. */
const isOver = ({ state }: ApplicationRow): boolean => state === 'refused' || state === 'withdrawn';
