import { BankDestination } from './bank-destination.js';
import { UsePayoutChanges } from './jobs/use-payout-changes.js';
import { PayoutChangesController } from './payout-changes.controller.js';
import { PayoutChanges } from './payout-changes.service.js';
import { PayoutDestinations } from './payout-destinations.js';
import { PayoutChangePages } from './web/payout-change.pages.js';

/** Where the money goes. */
export const accountProviders = [PayoutDestinations, BankDestination, PayoutChanges, UsePayoutChanges];
export const accountControllers = [PayoutChangesController, PayoutChangePages];
