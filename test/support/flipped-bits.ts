import type { PaymentGateway } from '../../src/modules/payments/stripe/payment-gateway.js';
import type { Delivery } from './stripe-fake/webhooks.js';

const flipped = (bytes: Buffer, bit: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[bit >> 3]! ^= 1 << (bit & 7);
  return copy;
};

/** Which single flipped bits of body or header the gateway still takes for signed. */
export const bitsThatDoNotCount = (
  gateway: PaymentGateway,
  { body, signature }: Delivery,
  now: Date,
): string[] => {
  const [bytes, header] = [Buffer.from(body), Buffer.from(signature)];
  const every = (of: Buffer) => Array.from({ length: of.length * 8 }, (_, bit) => bit);
  return [
    ...every(bytes)
      .filter((bit) => gateway.readEvent(flipped(bytes, bit), signature, now))
      .map((bit) => `body ${bit}`),
    ...every(header)
      .filter((bit) => gateway.readEvent(bytes, flipped(header, bit).toString('latin1'), now))
      .map((bit) => `header ${bit}`),
  ];
};
