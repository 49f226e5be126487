import { Injectable } from '@nestjs/common';
import { Db, databaseNow } from '../../../../platform/database/db.js';
import { JobHandler, type JobInfo } from '../../../../platform/jobs/job-handler.js';
import { Mailer } from '../../../../platform/mail/mailer.js';
import { PersonalLinks } from '../../../../platform/personal-links.js';
import { Vault } from '../../../../platform/vault.js';
import { isSuppressed, outsideSupplier } from '../data/outside.queries.js';
import { linkOpens } from '../domain/outside-links.js';
import { OUTSIDE_LINK } from '../outside-links.service.js';
import { outsideMail, type OutsideNews } from '../outside-mails.js';
import { OUTSIDE, OUTSIDE_RESULT, OUTSIDE_STOP } from '../outside-paths.js';
import { suppressionMark } from '../suppression.js';

type Due = { outsideId: string; mail: 'invitation' | 'reminder' | 'news'; news: OutsideNews };

/** Writes to one supplier outside the cluster, unless its link has ended or it wants no more mails. */
@Injectable()
export class SendOutsideMail extends JobHandler<Due> {
  static readonly task = 'procurement.send-outside-mail';

  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
    private readonly links: PersonalLinks,
    private readonly vault: Vault,
  ) {
    super();
  }

  async handle({ outsideId, mail, news }: Due, job: JobInfo): Promise<void> {
    const { supplier, now } = await this.db.read('system', async (reader) => ({
      supplier: await outsideSupplier(reader, outsideId),
      now: await databaseNow(reader),
    }));
    if (!supplier?.email || !linkOpens(supplier, now)) return;
    const { email, lang } = supplier;
    // It may have said so to another buyer since it was put on the list.
    const mark = await suppressionMark(this.vault, email);
    if (await this.db.read('system', (reader) => isSuppressed(reader, mark))) return;
    const urls = {
      page: await this.links.urlFor(
        OUTSIDE_LINK,
        outsideId,
        lang,
        news?.page === 'result' ? OUTSIDE_RESULT : OUTSIDE,
      ),
      stop: await this.links.urlFor(OUTSIDE_LINK, outsideId, lang, OUTSIDE_STOP),
    };
    await this.mailer.send(outsideMail(mail, { ...supplier, email }, news, urls, job.id));
  }
}
