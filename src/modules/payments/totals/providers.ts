import { PaymentTotalsReports } from './payment-totals.service.js';
import { TotalsController } from './totals.controller.js';
import { TotalsPages } from './web/totals.pages.js';

export const totalsControllers = [TotalsController, TotalsPages];
export const totalsProviders = [PaymentTotalsReports];
