import { EventLooks } from '../webhooks/event-looks.service.js';
import { ApplyStripeEvent } from '../webhooks/jobs/apply-stripe-event.js';
import { StripeEvents } from '../webhooks/stripe-events.service.js';
import { StripeWebhookController } from '../webhooks/stripe-webhook.controller.js';
import { Checkouts } from './checkouts.service.js';
import { CheckoutsController } from './checkouts.controller.js';
import { CloseStaleCheckouts, EndShutOutCheckouts, ReconcilePayments } from './jobs/reconcile-payments.js';
import { OnlineDesk } from './online-desk.js';
import { OnlinePayments } from './online-payments.service.js';
import { OnlineRefunds } from './online-refunds.service.js';
import { Reconciliation } from './reconciliation.service.js';
import { Settlement } from './settlement.service.js';
import { CheckoutPages } from './web/checkout.pages.js';

export const checkoutControllers = [StripeWebhookController, CheckoutsController, CheckoutPages];

export const checkoutProviders = [
  ...[StripeEvents, EventLooks, ApplyStripeEvent],
  ...[Settlement, Checkouts, OnlinePayments, OnlineRefunds, OnlineDesk],
  ...[Reconciliation, ReconcilePayments, CloseStaleCheckouts, EndShutOutCheckouts],
];
