import { Global, Injectable, Module } from '@nestjs/common';
import { Conclusion, ContractsModule } from '../../src/modules/contracts/index.js';
import { ContractOpening, type AgreedAward, type AgreedQuote } from '../../src/modules/inquiries/index.js';
import type { Tx } from '../../src/platform/database/db.js';

/** Listens at the door to the contracts module: keeps what it was asked to open, and can fail in its place. */
@Injectable()
export class ContractRecorder extends ContractOpening {
  readonly opened: AgreedQuote[] = [];
  readonly openedByAward: AgreedAward[] = [];
  /** When set, opening fails with it. */
  failWith: Error | null = null;

  constructor(private readonly conclusion: Conclusion) {
    super();
  }

  override open(tx: Tx, agreed: AgreedAward | AgreedQuote): Promise<string> {
    if (this.failWith) return Promise.reject(this.failWith);
    if ('awardId' in agreed) this.openedByAward.push(agreed);
    else this.opened.push(agreed);
    return this.conclusion.open(tx, agreed);
  }
}

/** Beside the application's own binding, which `testApp` overrides by the recorder. */
@Global()
@Module({ imports: [ContractsModule], providers: [ContractRecorder], exports: [ContractRecorder] })
export class RecordedContracts {}
