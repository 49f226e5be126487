import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Documents } from '../../platform/documents/documents.js';
import type { Lang } from '../../shared/lang.js';
import type { WholeReport } from './domain/report.js';
import { reportDocument } from './report-document.js';

/** The report as a document for the council and for who funds the campaign. */
@Injectable()
export class ReportDocuments {
  constructor(
    private readonly documents: Documents,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  pdf(report: WholeReport, lang: Lang): Promise<Buffer> {
    const site = { name: 'Wspólny Rynek', address: this.config.publicUrl.host };
    return this.documents.pdf('campaign-report', reportDocument(report, lang, this.clock.now(), site));
  }
}
