import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Answers } from '../../../platform/http/answers.js';
import { JointTransfers } from './joint-transfers.service.js';
import { jointTransferAnswer, jointTransferQuery, type JointTransferQuery } from './transfers.schemas.js';

@ApiTags('payments')
@Controller('/api/v1/joint-transfer')
export class JointTransferController {
  constructor(private readonly transfers: JointTransfers) {}

  /** What to type into a bank to pay a supplier all that you owe it, or some of it, by one transfer. */
  @Get()
  @Access('viewer')
  @Answers(200, jointTransferAnswer)
  async show(
    @CurrentActor() actor: Representative,
    @Query({ schema: jointTransferQuery }) { supplier, receivables }: JointTransferQuery,
  ) {
    const { account, owed, ...details } = await this.transfers.of(actor, supplier, receivables);
    return {
      ...details,
      account: account?.nrb ?? null,
      accountSince: account?.since.toISOString() ?? null,
      owed: owed.map(({ id, reference, subject, dueOn, balance, chosen, apart }) => ({
        ...{ id, reference, subject, dueOn, balance, chosen, apart },
      })),
    };
  }
}
