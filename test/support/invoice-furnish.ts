import { localDateOf } from '../../src/shared/dates.js';
import type { TestApp } from './app.js';

/**
 * The cooperative has its papers in order, so that a file can be made of the draft, and notes the invoice of what it is
 * owed first. A founder has no NIP in the demonstration: this one is fictitious.
 */
export const noteInvoice = async (app: TestApp, token: string): Promise<void> => {
  const cooperative = app.api(token);
  const { body } = await cooperative.get('/api/v1/organisation').expect(200);
  await app.ownerPool.query(
    `update organisation set nip = '7390000039', street = 'ul. Lniana 4', post_code = '10-001' where id = $1`,
    [(body as { id: string }).id],
  );
  const owed = await cooperative.get('/api/v1/receivables?side=supplier').expect(200);
  const [receivable] = (owed.body as { items: { id: string }[] }).items;
  const invoice = { number: 'FV/12/2026', issuedOn: localDateOf(app.clock.now()) };
  await cooperative.post(`/api/v1/receivables/${receivable?.id}/invoice`).send(invoice).expect(201);
};
