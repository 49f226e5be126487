import { createHash } from 'node:crypto';
import type { LocalDate } from '../../../shared/dates.js';
import type { DeliveryState } from './delivery-states.js';
import type { DeliveredLine } from './progress.js';

/** A delivery with the buyer's answer: what a protocol says. */
export type Protocol = {
  /** Number of the contract, digest of its version that was delivered. */
  readonly contract: { readonly number: string; readonly sha256: string };
  /** From 1 within the contract. */
  readonly number: number;
  readonly deliveredOn: LocalDate;
  readonly lines: readonly DeliveredLine[];
  readonly remarks: string | null;
  readonly recordedByName: string;
  readonly recordedAt: Date;
  readonly state: DeliveryState;
  readonly answeredByName: string;
  readonly answeredAt: Date;
  readonly answerText: string | null;
  readonly dueOn: LocalDate | null;
};

/** SHA-256, hexadecimal, of JSON with fixed fields in a fixed order. */
export const protocolDigest = (protocol: Protocol): string =>
  createHash('sha256')
    .update(
      JSON.stringify({
        contract: [protocol.contract.number, protocol.contract.sha256],
        number: protocol.number,
        deliveredOn: protocol.deliveredOn,
        lines: protocol.lines.map(({ position, quantity }) => [position, quantity]),
        remarks: protocol.remarks,
        recorded: [protocol.recordedByName, protocol.recordedAt.toISOString()],
        answer: [protocol.state, protocol.answerText, protocol.dueOn],
        answered: [protocol.answeredByName, protocol.answeredAt.toISOString()],
      }),
    )
    .digest('hex');
