import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/index.js';
import { statementControllers, statementProviders } from './account-statement/providers.js';
import { NoticesModule, NoticeTopics } from '../notices/index.js';
import { accountControllers, accountProviders } from './accounts/providers.js';
import { payoutTopic } from './accounts/payout-news.js';
import { bankStatementControllers, bankStatementProviders } from './bank-statements/providers.js';
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
import { ReceivablePages } from './web/receivable.pages.js';

@Module({
  imports: [NoticesModule, OrganisationsModule],
  controllers: [
    ReceivablesController,
    RemindersController,
    ReceivablePages,
    EntryPages,
    ReminderPages,
    ...accountControllers,
    ...statementControllers,
    ...bankStatementControllers,
  ],
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
  ],
})
export class PaymentsModule {
  constructor(topics: NoticeTopics) {
    topics.register([payoutTopic, ...paymentTopics]);
  }
}
