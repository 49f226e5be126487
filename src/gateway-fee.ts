import type { INestApplicationContext } from '@nestjs/common';
import { feeKinds, GatewayFees, type FeeKind, type GatewayFee } from './modules/payments/index.js';
import { parseLocalDate } from './shared/dates.js';
import { parseMoney } from './shared/money.js';
import { NotAnswered } from './set-up/question.js';

export const gatewayFeeHelp =
  'Usage: npm run cli -- gateway-fee <kind> <percent> <zloty> <from> <checked>\n' +
  `Enters what Stripe takes of a payment, as cooperatives read it before they connect. Kind: ${feeKinds.join(', ')}.\n` +
  'Example: npm run cli -- gateway-fee blik 1.6 1.00 2026-11-01 2026-11-27';

/** What the arguments say. @throws NotAnswered naming what cannot be read */
export const readGatewayFee = ([kind, percent, zloty, from, checked]: readonly string[]): GatewayFee => {
  const points = /^(\d{1,2})(?:[.,](\d{1,2}))?$/.exec(percent ?? '');
  const fixed = parseMoney(zloty ?? '');
  const [validFrom, checkedOn] = [parseLocalDate(from ?? ''), parseLocalDate(checked ?? '')];
  if (
    !feeKinds.includes(kind as FeeKind) ||
    !points ||
    fixed === null ||
    fixed < 0 ||
    !validFrom ||
    !checkedOn
  ) {
    throw new NotAnswered([gatewayFeeHelp]);
  }
  const basisPoints = Number(points[1]) * 100 + Number((points[2] ?? '').padEnd(2, '0'));
  return { kind: kind as FeeKind, validFrom, basisPoints, fixed, checkedOn, source: 'list' };
};

export const enterGatewayFee = async (
  app: INestApplicationContext,
  fee: GatewayFee,
  say: (line: string) => void,
): Promise<void> => {
  await app.get(GatewayFees, { strict: false }).enter(fee);
  say(`Entered: ${fee.kind} from ${fee.validFrom}, as of ${fee.checkedOn}.`);
};
