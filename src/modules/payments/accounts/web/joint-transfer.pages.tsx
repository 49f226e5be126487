import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import type { Representative } from '../../../../platform/access/actor.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { PageSlots } from '../../../../ui/page/page-slots.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { showBelow } from '../../web/below-payments.js';
import { JointTransfers } from '../joint-transfers.service.js';
import { jointTransferPath } from '../payout-news.js';
import { jointTransferPageQuery, type JointTransferPageQuery } from '../transfers.schemas.js';
import { JointTransferView, PayeesView } from './joint-transfer-view.js';
import { jointTransferTexts } from './joint-transfer.texts.js';

/** Where a buyer pays a month's deliveries of a supplier by one transfer. */
@ApiExcludeController()
@Controller(jointTransferPath())
export class JointTransferPages {
  constructor(
    private readonly transfers: JointTransfers,
    private readonly slots: PageSlots,
  ) {}

  @Get()
  @Access('viewer')
  async show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: jointTransferPageQuery }) { komu: supplierId, za: ids }: JointTransferPageQuery,
  ) {
    const { lang } = page;
    const { title } = jointTransferTexts[lang];
    const common = { lang, href: (path: string) => page.href(path) };
    if (!supplierId) {
      const payees = await this.transfers.payees(actor);
      return showBelow(page, { title }, <PayeesView {...common} payees={payees} />);
    }
    const transfer = await this.transfers.of(actor, supplierId, ids);
    return showBelow(
      page,
      { title: jointTransferTexts[lang].titleOf(transfer.payee), label: title },
      <JointTransferView
        {...common}
        supplierId={supplierId}
        transfer={transfer}
        online={await this.slots.fill('transfer.online', page, { supplierId })}
      />,
    );
  }
}
