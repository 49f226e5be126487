import { Module } from '@nestjs/common';
import { NoticesModule, NoticeTopics } from '../notices/index.js';
import { Charging } from './charging.service.js';
import { ChargeDelivery, ChargeMissed } from './jobs/charge-delivery.js';
import { paymentTopics } from './payment-topics.js';
import { PaymentsDesk } from './payments-desk.js';
import { PaymentPersonalData } from './personal-data.js';
import { ReceivablesController } from './receivables.controller.js';
import { Receivables } from './receivables.service.js';
import { ReceivablePages } from './web/receivable.pages.js';

@Module({
  imports: [NoticesModule],
  controllers: [ReceivablesController, ReceivablePages],
  providers: [Charging, ChargeDelivery, ChargeMissed, Receivables, PaymentsDesk, PaymentPersonalData],
})
export class PaymentsModule {
  constructor(topics: NoticeTopics) {
    topics.register(paymentTopics);
  }
}
