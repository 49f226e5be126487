import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access } from '../../../../platform/access/access.js';
import { attachmentHeaders } from '../../../../platform/files/response-headers.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { Procedures } from '../../procedures/procedures.service.js';
import { ByOutsideLink, OutsideSupplierOf } from '../outside-door.js';
import { declineBody, questionForm } from '../invitations.schemas.js';
import { OutsideLinks, type OutsideParty } from '../outside-links.service.js';
import { OUTSIDE } from '../outside-paths.js';
import { opportunityTexts } from './opportunities.texts.js';
import { outsideTexts } from './outside.texts.js';
import type { RefusedAnswer } from './answer-view.js';
import { OutsideView, StoppedView, StopView } from './outside-views.js';

type Form = Record<string, unknown>;
const token = z.string().max(200);
const declineForm = z.strictObject({ ...declineBody.shape, token });
const askForm = z.strictObject({ ...questionForm.shape, token });

/** A supplier outside the cluster, by its personal link. Opening it changes nothing; the buttons act. */
@ApiExcludeController()
@Controller(OUTSIDE)
@ByOutsideLink()
export class OutsidePages {
  constructor(
    private readonly links: OutsideLinks,
    private readonly procedures: Procedures,
  ) {}

  @Get()
  @Access('public')
  @RateLimit('link')
  show(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty) {
    return this.one(page, party, null);
  }

  @Post('/wez-udzial')
  @Access('public')
  @RateLimit('link')
  async takePart(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty) {
    await this.links.takePart(party);
    const text = opportunityTexts[page.lang].takingPart;
    return page.seeOther(`${OUTSIDE}?token=${party.token}`, { tone: 'success', text });
  }

  @Post('/odmow')
  @Access('public')
  @RateLimit('link')
  decline(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty, @Body() body: Form) {
    return page.submit(
      declineForm,
      body,
      async (input) => {
        await this.links.decline(party, input.reason, input.cause);
        const text = opportunityTexts[page.lang].declinedDone;
        return page.seeOther(`${OUTSIDE}?token=${party.token}`, { tone: 'success', text });
      },
      (form) => this.one(page, party, { of: 'decline', form }),
    );
  }

  @Post('/pytanie')
  @Access('public')
  @RateLimit('link')
  ask(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty, @Body() body: Form) {
    return page.submit(
      askForm,
      body,
      async (input) => {
        await this.links.ask(party, input.text);
        const text = opportunityTexts[page.lang].askedDone;
        return page.seeOther(`${OUTSIDE}?token=${party.token}#pytania`, { tone: 'success', text });
      },
      (form) => this.one(page, party, { of: 'ask', form }),
    );
  }

  /** A file of what is asked. */
  @Get('/pliki/:fileId')
  @Access('public')
  @RateLimit('link')
  async file(
    @OutsideSupplierOf() party: OutsideParty,
    @Param('fileId', { schema: z.uuid() }) fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, content } = await this.procedures.file(party, party.supplier.procedureId, fileId);
    await reply.headers(attachmentHeaders(file)).send(content);
  }

  @Get('/bez-wiadomosci')
  @Access('public')
  @RateLimit('link')
  stopping(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty) {
    return page.render(
      { title: outsideTexts[page.lang].stopTitle },
      <StopView
        lang={page.lang}
        token={party.token}
        email={party.supplier.email ?? ''}
        href={(path) => page.href(path)}
      />,
    );
  }

  /** By our form, or by the mail program itself at its reader's wish (RFC 8058), which sends the address as it is. */
  @Post('/bez-wiadomosci')
  @Access('public')
  @RateLimit('link')
  async stop(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty) {
    await this.links.stop(party);
    return page.render({ title: outsideTexts[page.lang].stopped }, <StoppedView lang={page.lang} />);
  }

  private async one(page: PageContext, party: OutsideParty, refused: RefusedAnswer) {
    const asked = await this.links.read(party);
    return page.render(
      { title: outsideTexts[page.lang].title(party.supplier.subject) },
      <OutsideView
        lang={page.lang}
        token={party.token}
        party={party}
        asked={asked}
        fresh={page.form()}
        refused={refused}
        idempotencyKey={page.formKey}
        href={(path) => page.href(path)}
      />,
    );
  }
}
