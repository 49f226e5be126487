import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import { representsAnOrganisation, type Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { ActionLink } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { pdfHeaders } from '../../../platform/files/response-headers.js';
import { Confirmations } from '../confirmations.service.js';
import { actionsOf } from '../contract-answers.js';
import { contractPath } from '../contract-news.js';
import {
  contractsPageQuery,
  endBody,
  documentPageQuery,
  type ContractsPageQuery,
} from '../contracts.schemas.js';
import { Contracts } from '../contracts.service.js';
import { Amendments } from '../amendments.service.js';
import { ContractShares } from '../contract-shares.service.js';
import { isShareable } from '../share-steps.js';
import { Deliveries } from '../deliveries.service.js';
import { may, sideOf } from '../domain/policy.js';
import { contractProblems } from '../domain/problems.js';
import { ContractListView } from './contract-list-view.js';
import { ContractView, type ContractViewProps } from './contract-view.js';
import { contractTexts } from './contracts.texts.js';

const id = z.uuid();
const CONTRACTS = '/panel/umowy';
const PER_PAGE = 20;
type Form = Record<string, unknown>;

/** Contracts in the panel, for both parties. */
@ApiExcludeController()
@Controller(CONTRACTS)
export class ContractPages {
  constructor(
    private readonly contracts: Contracts,
    private readonly confirmations: Confirmations,
    private readonly deliveries: Deliveries,
    private readonly amendments: Amendments,
    private readonly shares: ContractShares,
    private readonly slots: PageSlots,
  ) {
    slots.register('inquiry.outcome', async (page, { inquiryId }) => {
      if (!representsAnOrganisation(page.actor)) return null;
      const contract = await contracts.ofInquiry(page.actor, inquiryId);
      return contract ? (
        <ActionLink tone="primary" icon="handshake" href={page.href(contractPath(contract.id))}>
          {contractTexts[page.lang].toContract(contract.number)}
        </ActionLink>
      ) : null;
    });
  }

  @Get()
  @Access('viewer')
  async list(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: contractsPageQuery }) { widok, stan, szukaj, strona }: ContractsPageQuery,
  ) {
    const side = widok ? (widok === 'kupujacy' ? ('buyer' as const) : ('supplier' as const)) : null;
    const filter = { side, state: stan ?? null, text: szukaj ?? null, page: strona, perPage: PER_PAGE };
    const found = await this.contracts.list(actor, filter);
    return page.render(
      { title: contractTexts[page.lang].list, area: 'panel' },
      <ContractListView
        lang={page.lang}
        filter={filter}
        page={found.page}
        counts={found.counts}
        now={found.now}
        joint={(await this.shares.mine(actor)).length > 0}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get('/:id')
  @Access('viewer')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
  ) {
    return this.showContract(page, actor, contractId, null);
  }

  @Get('/:id/potwierdzenie.pdf')
  @Access('viewer')
  async confirmation(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @Query({ schema: documentPageQuery }) { lang, wersja }: z.output<typeof documentPageQuery>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const made = await this.confirmations.of(actor, contractId, lang ?? page.lang, wersja ?? null);
    await reply.headers(pdfHeaders(made)).send(made.pdf);
  }

  @Post('/:id/zakoncz')
  @Access('editor')
  @RateLimit('write')
  complete(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      z.strictObject({}),
      body,
      async () => {
        await this.contracts.complete(actor, contractId, page.key);
        const text = contractTexts[page.lang].completedFlash;
        return page.seeOther(contractPath(contractId), { tone: 'success', text });
      },
      (form) => this.showContract(page, actor, contractId, { action: 'complete', form }),
    );
  }

  @Post('/:id/rozwiaz')
  @Access('editor')
  @RateLimit('write')
  end(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      endBody,
      body,
      async ({ reason }) => {
        await this.contracts.end(actor, contractId, reason, page.key);
        const text = contractTexts[page.lang].endedFlash;
        return page.seeOther(contractPath(contractId), { tone: 'success', text });
      },
      (form) => this.showContract(page, actor, contractId, { action: 'end', form }),
    );
  }

  private async showContract(
    page: PageContext,
    actor: Representative,
    contractId: string,
    refused: ContractViewProps['refused'],
  ) {
    const known = await this.contracts.open(actor, contractId);
    const { contract } = known;
    const side = sideOf(actor, contract);
    if (!side) throw contractProblems.notFound();
    const m = contractTexts[page.lang];
    return page.render(
      {
        title: m.contract(contract.number),
        area: 'panel',
        breadcrumbs: [{ path: CONTRACTS, label: m.list }, { label: contract.number }],
      },
      <ContractView
        lang={page.lang}
        side={side}
        known={known}
        amendments={(await this.amendments.of(actor, contractId)).amendments}
        mayAmend={contract.state === 'active' && may(actor, 'amend', contract)}
        shares={await this.shares.of(actor, contractId)}
        mayShare={isShareable(contract) && may(actor, 'share', contract)}
        payments={await this.slots.fill('contract.payments', page, { contractId })}
        deliveries={await this.deliveries.of(actor, contractId)}
        actions={actionsOf(actor, contract)}
        mayDeliver={contract.state === 'active' && may(actor, 'deliver', contract)}
        form={page.form()}
        refused={refused}
        idempotencyKey={page.formKey}
        href={(path) => page.href(path)}
      />,
    );
  }
}
