import { PastController } from './past.controller.js';
import { PastReceivables } from './past-receivables.service.js';
import { PastPages } from './web/past.pages.js';

export const pastControllers = [PastController, PastPages];
export const pastProviders = [PastReceivables];
