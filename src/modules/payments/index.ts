export { PaymentsModule } from './payments.module.js';
export { Charging } from './charging.service.js';
export { Receivables } from './receivables.service.js';
export { paymentEntities } from './data/payment.entities.js';
export { ledgerFaults, ledgerTotals } from './data/ledger.queries.js';
export { RemindOfPayment } from './jobs/remind-of-payment.js';
export { ChargeDelivery, ChargeMissed } from './jobs/charge-delivery.js';
export { UsePayoutChanges } from './accounts/jobs/use-payout-changes.js';
export { PayoutChanges } from './accounts/payout-changes.service.js';
