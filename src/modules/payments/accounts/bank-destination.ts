import { Injectable } from '@nestjs/common';
import {
  BankAccounts,
  bankAccountsOf,
  currentBankAccount,
  formatNrb,
  nrbInHistory,
} from '../../organisations/index.js';
import { PayoutDestinations } from './payout-destinations.js';

/** Transfers go to the account that the organisation keeps with its own data. */
@Injectable()
export class BankDestination {
  constructor(destinations: PayoutDestinations, accounts: BankAccounts) {
    destinations.register('bank-account', {
      label: { pl: 'nowy rachunek bankowy', en: 'new bank account' },
      present: async (reader, organisationId) =>
        (await currentBankAccount(reader, organisationId))?.nrb ?? null,
      everHad: async (reader, organisationId) => (await bankAccountsOf(reader, organisationId)).length > 0,
      put: (tx, { value, ...change }) => accounts.put(tx, { ...change, nrb: value }),
      shown: formatNrb,
      masked: nrbInHistory,
    });
  }
}
