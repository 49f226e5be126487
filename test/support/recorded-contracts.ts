import { Global, Module } from '@nestjs/common';
import { ContractOpening, type AgreedQuote } from '../../src/modules/inquiries/index.js';
import type { Tx } from '../../src/platform/database/db.js';
import { newId } from '../../src/shared/ids.js';

/** Stands for the contracts module: keeps what it was asked to open. */
export class ContractRecorder extends ContractOpening {
  readonly opened: AgreedQuote[] = [];
  /** When set, opening fails with it. */
  failWith: Error | null = null;

  override open(_tx: Tx, agreed: AgreedQuote): Promise<string> {
    if (this.failWith) return Promise.reject(this.failWith);
    this.opened.push(agreed);
    return Promise.resolve(newId<'Contract'>());
  }
}

@Global()
@Module({
  providers: [ContractRecorder, { provide: ContractOpening, useExisting: ContractRecorder }],
  exports: [ContractOpening, ContractRecorder],
})
export class RecordedContracts {}
