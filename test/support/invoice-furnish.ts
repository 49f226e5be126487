import { localDateOf } from '../../src/shared/dates.js';
import type { TestApp } from './app.js';

/** The cooperative notes the invoice of what it is owed first. */
export const noteInvoice = async (app: TestApp, token: string): Promise<void> => {
  const cooperative = app.api(token);
  const owed = await cooperative.get('/api/v1/receivables?side=supplier').expect(200);
  const [receivable] = (owed.body as { items: { id: string }[] }).items;
  const invoice = { number: 'FV/12/2026', issuedOn: localDateOf(app.clock.now()) };
  await cooperative.post(`/api/v1/receivables/${receivable?.id}/invoice`).send(invoice).expect(201);
};
