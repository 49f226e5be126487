import { Module, type DynamicModule, type Type } from '@nestjs/common';
import type { Config } from '../../platform/config/config.js';
import { OrganisationsModule } from '../organisations/index.js';
import { statementControllers, statementProviders } from './account-statement/providers.js';
import { NoticesModule, NoticeTopics } from '../notices/index.js';
import { accountControllers, accountProviders } from './accounts/providers.js';
import { payoutTopic } from './accounts/payout-news.js';
import { bankStatementControllers, bankStatementProviders } from './bank-statements/providers.js';
import { Charging } from './charging.service.js';
import { checkoutControllers, checkoutProviders } from './checkout/checkout.wiring.js';
import { ChargeDelivery, ChargeMissed } from './jobs/charge-delivery.js';
import { Disputes } from './disputes.service.js';
import { invoiceControllers, invoiceProviders } from './invoices/invoices.wiring.js';
import { RemindOfPayment } from './jobs/remind-of-payment.js';
import { monthlyProviders } from './monthly/providers.js';
import { Reminders } from './reminders.service.js';
import { RemindersController } from './reminders.controller.js';
import { EntryPages } from './web/entry.pages.js';
import { ReminderPages } from './web/reminder.pages.js';
import { pastControllers, pastProviders } from './past/providers.js';
import { paymentTopics } from './payment-topics.js';
import { PaymentsDesk } from './payments-desk.js';
import { PaymentPersonalData } from './personal-data.js';
import { ReceivablesController } from './receivables.controller.js';
import { Receivables } from './receivables.service.js';
import { totalsControllers, totalsProviders } from './totals/providers.js';
import { stripeControllers, stripeProviders } from './stripe/providers.js';
import { ReceivablePages } from './web/receivable.pages.js';

const controllers: readonly Type[] = [
  ReceivablesController,
  RemindersController,
  ReceivablePages,
  EntryPages,
  ReminderPages,
  ...accountControllers,
  ...statementControllers,
  ...bankStatementControllers,
  ...totalsControllers,
  ...pastControllers,
  ...invoiceControllers,
];

@Module({
  imports: [NoticesModule, OrganisationsModule],
  providers: [
    ...accountProviders,
    Charging,
    ChargeDelivery,
    ChargeMissed,
    Receivables,
    Disputes,
    Reminders,
    RemindOfPayment,
    PaymentsDesk,
    PaymentPersonalData,
    ...statementProviders,
    ...bankStatementProviders,
    ...monthlyProviders,
    ...totalsProviders,
    ...pastProviders,
    ...invoiceProviders,
    ...stripeProviders,
    ...checkoutProviders,
  ],
})
export class PaymentsModule {
  constructor(topics: NoticeTopics) {
    topics.register([payoutTopic, ...paymentTopics]);
  }

  /** With or without what buyers pay by card, BLIK and Przelewy24. */
  static for({ stripe }: Pick<Config, 'stripe'>): DynamicModule {
    return {
      module: PaymentsModule,
      controllers: [...controllers, ...(stripe ? [...stripeControllers, ...checkoutControllers] : [])],
    };
  }
}
