import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { Documents } from '../../../platform/documents/documents.js';
import type { Lang } from '../../../shared/lang.js';
import { openingLetter, paperTexts, receiptLetter } from './bid-papers.js';
import type { SentReceipt } from './bid-contents.service.js';
import type { AskedProcedure } from './data/asked.queries.js';
import type { OpeningFacts } from './data/opening.queries.js';

type Paper = { readonly fileName: string; readonly pdf: Buffer };

/** Receipts and opening records as PDF; whoever asks has been let in already. */
@Injectable()
export class BidPapers {
  constructor(
    private readonly documents: Documents,
    private readonly config: Config,
  ) {}

  async receipt(
    lang: Lang,
    receipt: SentReceipt,
    of: { procedure: AskedProcedure; bidder: string },
  ): Promise<Paper> {
    const pdf = await this.documents.pdf('letter', receiptLetter(lang, receipt, of, this.site()));
    return { fileName: `${paperTexts[lang].receiptFile}.pdf`, pdf };
  }

  async opening(lang: Lang, record: OpeningFacts): Promise<Paper> {
    const pdf = await this.documents.pdf('letter', openingLetter(lang, record, this.site()));
    return { fileName: `${paperTexts[lang].openingFile}.pdf`, pdf };
  }

  private site() {
    return { name: 'Wspólny Rynek', address: this.config.publicUrl.host };
  }
}
