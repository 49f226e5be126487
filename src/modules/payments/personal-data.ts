import { Injectable } from '@nestjs/common';
import { partsOf, PersonalData } from '../../platform/privacy/personal-data.js';
import { statementRetention } from './bank-statements/data/retention.js';
import { eraseFromPayments } from './data/erasure.commands.js';
import { paymentParts } from './data/personal-parts.js';
import { paymentProcessing } from './processing.js';

@Injectable()
export class PaymentPersonalData {
  constructor(personalData: PersonalData) {
    personalData.register({
      module: 'payments',
      processing: paymentProcessing,
      retention: statementRetention,
      export: (reader, accountId) => partsOf(reader, paymentParts, accountId),
      erase: (tx, { accountId }) => eraseFromPayments(tx, accountId),
    });
  }
}
