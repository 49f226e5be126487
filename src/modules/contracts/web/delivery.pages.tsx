import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { pdfHeaders } from '../../../platform/files/response-headers.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { localDateOf } from '../../../shared/dates.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { contractPath, deliveryPath } from '../contract-news.js';
import { langPageQuery } from '../contracts.schemas.js';
import { deliveryAnswerBody, deliveryBody } from '../deliveries.schemas.js';
import { Deliveries } from '../deliveries.service.js';
import { may, sideOf } from '../domain/policy.js';
import { contractProblems } from '../domain/problems.js';
import { Protocols } from '../protocols.service.js';
import { contractCrumbs } from './contract-crumbs.js';
import { deliveryTexts } from './deliveries.texts.js';
import { DeliveryFormView } from './delivery-form-view.js';
import { DeliveryView } from './delivery-view.js';

const id = z.uuid();
type Form = Record<string, unknown>;

/** Deliveries in the panel: recorded by the supplier, answered by the buyer. */
@ApiExcludeController()
@Controller('/panel')
export class DeliveryPages {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly protocols: Protocols,
    private readonly clock: Clock,
  ) {}

  @Get('/umowy/:id/dostawy')
  @Access('editor')
  form(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
  ) {
    return this.showForm(page, actor, contractId, null);
  }

  @Post('/umowy/:id/dostawy')
  @Access('editor')
  @RateLimit('write')
  record(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      deliveryBody,
      body,
      async (input) => {
        const made = await this.deliveries.record(actor, contractId, input, page.uploads, page.key);
        return page.seeOther(deliveryPath(made), { tone: 'success', text: deliveryTexts[page.lang].sent });
      },
      (form) => this.showForm(page, actor, contractId, form),
    );
  }

  @Get('/dostawy/:id')
  @Access('viewer')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) deliveryId: string,
  ) {
    return this.showDelivery(page, actor, deliveryId, page.form());
  }

  @Post('/dostawy/:id/odbior')
  @Access('editor')
  @RateLimit('write')
  answer(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) deliveryId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      deliveryAnswerBody,
      body,
      async (input) => {
        await this.deliveries.answer(actor, deliveryId, input, page.key);
        const text = deliveryTexts[page.lang].answered;
        return page.seeOther(deliveryPath(deliveryId), { tone: 'success', text });
      },
      (form) => this.showDelivery(page, actor, deliveryId, form),
    );
  }

  @Post('/dostawy/:id/wycofaj')
  @Access('editor')
  @RateLimit('write')
  withdraw(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) deliveryId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      z.strictObject({}),
      body,
      async () => {
        await this.deliveries.withdraw(actor, deliveryId);
        const text = deliveryTexts[page.lang].withdrawn;
        return page.seeOther(deliveryPath(deliveryId), { tone: 'success', text });
      },
      (form) => this.showDelivery(page, actor, deliveryId, form),
    );
  }

  @Get('/dostawy/:id/protokol.pdf')
  @Access('viewer')
  async protocol(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) deliveryId: string,
    @Query({ schema: langPageQuery }) { lang }: z.output<typeof langPageQuery>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const made = await this.protocols.of(actor, deliveryId, lang ?? page.lang);
    await reply.headers(pdfHeaders(made)).send(made.pdf);
  }

  private async showForm(
    page: PageContext,
    actor: Representative,
    contractId: string,
    refused: FormState | null,
  ) {
    const known = await this.deliveries.of(actor, contractId);
    const { contract } = known;
    if (!may(actor, 'deliver', contract)) throw contractProblems.suppliersPart(undefined);
    const m = deliveryTexts[page.lang];
    return page.render(
      { title: m.record, area: 'panel', breadcrumbs: contractCrumbs(page.lang, contract, m.record) },
      <DeliveryFormView
        form={refused ?? page.form({ deliveredOn: localDateOf(this.clock.now()) })}
        known={known}
        action={page.href(`${contractPath(contractId)}/dostawy`)}
        backHref={page.href(contractPath(contractId))}
        formKey={page.formKey}
      />,
    );
  }

  private async showDelivery(page: PageContext, actor: Representative, deliveryId: string, form: FormState) {
    const known = await this.deliveries.open(actor, deliveryId);
    const { contract, delivery } = known;
    const side = sideOf(actor, contract);
    if (!side) throw contractProblems.deliveryNotFound();
    const m = deliveryTexts[page.lang];
    const title = m.delivery(delivery.number);
    return page.render(
      {
        title: m.deliveryOf(delivery.number, contract.number),
        area: 'panel',
        breadcrumbs: contractCrumbs(page.lang, contract, title),
      },
      <DeliveryView
        lang={page.lang}
        side={side}
        known={known}
        mayAct={may(actor, side === 'buyer' ? 'answer-delivery' : 'deliver', contract)}
        form={form}
        idempotencyKey={page.formKey}
        href={(path) => page.href(path)}
      />,
    );
  }
}
