import { Injectable } from '@nestjs/common';
import { PersonalData } from '../../platform/privacy/personal-data.js';
import { demandRetention } from './retention.js';

/** Searches are counted without anybody in them; they go by themselves all the same. */
@Injectable()
export class DemandPersonalData {
  constructor(personalData: PersonalData) {
    personalData.register({
      module: 'demand',
      processing: [],
      retention: demandRetention,
      export: () => Promise.resolve({}),
    });
  }
}
