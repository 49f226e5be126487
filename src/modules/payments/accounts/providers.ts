import { BankDestination } from './bank-destination.js';
import { UsePayoutChanges } from './jobs/use-payout-changes.js';
import { JointTransferController } from './joint-transfer.controller.js';
import { JointTransfers } from './joint-transfers.service.js';
import { PayoutChangesController } from './payout-changes.controller.js';
import { PayoutChanges } from './payout-changes.service.js';
import { PayoutDestinations } from './payout-destinations.js';
import { TransfersController } from './transfers.controller.js';
import { Transfers } from './transfers.service.js';
import { JointTransferPages } from './web/joint-transfer.pages.js';
import { PayoutChangePages } from './web/payout-change.pages.js';
import { TransferPages } from './web/transfer.pages.js';

/** Where the money goes. */
export const accountProviders = [
  PayoutDestinations,
  BankDestination,
  PayoutChanges,
  Transfers,
  JointTransfers,
  UsePayoutChanges,
];
export const accountControllers = [
  PayoutChangesController,
  PayoutChangePages,
  TransfersController,
  TransferPages,
  JointTransferController,
  JointTransferPages,
];
