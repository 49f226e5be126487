import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { AcceptanceProtocol } from './acceptance-protocol.js';
import type { AccountStatementDocument } from './account-statement.js';
import type { CampaignReportDocument } from './campaign-report.js';
import type { Catalogue } from './catalogue.js';
import type { EvidenceIndex } from './evidence-index.js';
import type { InvoiceDraftDocument } from './invoice-draft.js';
import type { Letter } from './letter.js';
import type { OrderConfirmation } from './order-confirmation.js';
import type { Poster } from './poster.js';
import { printableJson } from './printable.js';
import { Typesetter } from './typesetter.js';

/** Every template of `templates/` with the data that it prints. */
export type TemplateData = {
  'order-confirmation': OrderConfirmation;
  'acceptance-protocol': AcceptanceProtocol;
  'invoice-draft': InvoiceDraftDocument;
  'account-statement': AccountStatementDocument;
  letter: Letter;
  'evidence-index': EvidenceIndex;
  'campaign-report': CampaignReportDocument;
  poster: Poster;
  catalogue: Catalogue;
};
export type TemplateName = keyof TemplateData;

/** Hundreds of pages with photos. */
const slow: readonly TemplateName[] = ['catalogue'];
const SLOW_LIMIT_MS = 120_000;

/** Pictures of a document, PNG or JPEG, by the path that its data names. */
export type DocumentPictures = Readonly<Record<string, Uint8Array>>;

/** Documents as PDF 1.7: tagged, with language and title; the same data gives the same bytes. */
@Injectable()
export class Documents implements OnApplicationShutdown {
  private readonly typesetter = new Typesetter();
  /** For what takes seconds, so that nobody's confirmation waits behind it. */
  private readonly slowTypesetter = new Typesetter(SLOW_LIMIT_MS);

  /**
   * Sets one document. Texts of the data come out as they are, never as markup. Calls are served one after
   * another. Throws `DocumentFailure`; a later call starts afresh.
   */
  async pdf<Name extends TemplateName>(
    template: Name,
    data: TemplateData[Name],
    pictures: DocumentPictures = {},
  ): Promise<Buffer> {
    const typesetter = slow.includes(template) ? this.slowTypesetter : this.typesetter;
    return typesetter.typeset({ template, json: printableJson(data), pictures });
  }

  onApplicationShutdown(): void {
    this.typesetter.stop();
    this.slowTypesetter.stop();
  }
}
