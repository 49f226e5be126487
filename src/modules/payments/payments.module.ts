import { Module } from '@nestjs/common';
import { statementControllers, statementProviders } from './account-statement/providers.js';
import { NoticesModule, NoticeTopics } from '../notices/index.js';
import { Charging } from './charging.service.js';
import { ChargeDelivery, ChargeMissed } from './jobs/charge-delivery.js';
import { Disputes } from './disputes.service.js';
import { RemindOfPayment } from './jobs/remind-of-payment.js';
import { monthlyProviders } from './monthly/providers.js';
import { Reminders } from './reminders.service.js';
import { RemindersController } from './reminders.controller.js';
import { EntryPages } from './web/entry.pages.js';
import { ReminderPages } from './web/reminder.pages.js';
import { paymentTopics } from './payment-topics.js';
import { PaymentsDesk } from './payments-desk.js';
import { PaymentPersonalData } from './personal-data.js';
import { ReceivablesController } from './receivables.controller.js';
import { Receivables } from './receivables.service.js';
import { totalsControllers, totalsProviders } from './totals/providers.js';
import { ReceivablePages } from './web/receivable.pages.js';

@Module({
  imports: [NoticesModule],
  controllers: [
    ReceivablesController,
    RemindersController,
    ReceivablePages,
    EntryPages,
    ReminderPages,
    ...statementControllers,
    ...totalsControllers,
  ],
  providers: [
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
    ...monthlyProviders,
    ...totalsProviders,
  ],
})
export class PaymentsModule {
  constructor(topics: NoticeTopics) {
    topics.register(paymentTopics);
  }
}
