import { TellMonth } from './jobs/tell-month.js';
import { MonthlySummaries } from './monthly-summaries.service.js';

export const monthlyProviders = [MonthlySummaries, TellMonth];
