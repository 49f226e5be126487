import './webhooks/domain/events.js';
export { PaymentsModule } from './payments.module.js';
export { Charging } from './charging.service.js';
export { Receivables } from './receivables.service.js';
export { Reminders } from './reminders.service.js';
export { PaymentTotalsReports } from './totals/payment-totals.service.js';
export { NotedInvoices } from './invoices/noted-invoices.service.js';
export { paymentEntities } from './data/payment.entities.js';
export { ledgerFaults, ledgerTotals } from './data/ledger.queries.js';
export { RemindOfPayment } from './jobs/remind-of-payment.js';
export { TellMonth } from './monthly/jobs/tell-month.js';
export { ChargeDelivery, ChargeMissed } from './jobs/charge-delivery.js';
export { UsePayoutChanges } from './accounts/jobs/use-payout-changes.js';
export { BankStatements } from './bank-statements/bank-statements.service.js';
export { PayoutChanges } from './accounts/payout-changes.service.js';
export { ApplyStripeEvent } from './webhooks/jobs/apply-stripe-event.js';
export {
  CloseStaleCheckouts,
  EndShutOutCheckouts,
  ReconcilePayments,
} from './checkout/jobs/reconcile-payments.js';
export { GatewayFees } from './stripe/accounts/gateway-fees.service.js';
export { gatewayFeesOn } from './stripe/data/stripe-account.queries.js';
export { feeKinds, feesToCompare, type FeeKind, type GatewayFee } from './stripe/domain/gateway-fee.js';
