import { OperatorRecord, type Operator } from '../../src/modules/organisations/index.js';
import type { TestApp } from './app.js';

/** A legal person that runs the site; fictitious. */
export const someOperator: Operator = {
  name: 'Fundacja „Wspólny Stół”',
  nip: '7390000039',
  krs: '0000123456',
  street: 'ul. Prosta 7',
  postCode: '10-900',
  town: 'Olsztyn',
  email: 'serwis@stol.example',
  phone: '+48895000000',
  dataProtectionName: 'Irena Ochronna',
  dataProtectionEmail: 'iod@stol.example',
};

export const setOperator = (app: TestApp, change: Partial<Operator> = {}): Promise<boolean> =>
  app.app.get(OperatorRecord, { strict: false }).set({ ...someOperator, ...change });
