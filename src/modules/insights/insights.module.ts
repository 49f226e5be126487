import { Module } from '@nestjs/common';
import { InsightsController } from './insights.controller.js';
import { Insights } from './insights.service.js';
import { NumbersPages } from './web/numbers.pages.js';

@Module({ controllers: [InsightsController, NumbersPages], providers: [Insights] })
export class InsightsModule {}
