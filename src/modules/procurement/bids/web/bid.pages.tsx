import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../../platform/access/actor.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import { Alert, PageHeader, type FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import type { BidAuthor } from '../author.js';
import { bidPath } from '../bid-news.js';
import { placeInPanel } from '../bid-place.js';
import { bidForm, confirmBidBody, submitBidBody, writtenOf } from '../bids.schemas.js';
import { Bids, type BidCase } from '../bids.service.js';
import { writtenAgain } from '../domain/bid-rules.js';
import { bidProblems } from '../domain/problems.js';
import { BidFormView } from './bid-form-view.js';
import { saysSomething, valuesFrom, withCommonVat } from './bid-form-values.js';
import { BidView } from './bid-view.js';
import { bidTexts } from './bid.texts.js';

const id = z.uuid();
type Form = Record<string, unknown>;
const by = (actor: Representative): BidAuthor => ({ kind: 'organisation', actor });

/** A supplier's own sealed bid, from the first word to its withdrawal. */
@ApiExcludeController()
@Controller('/panel/zaproszenia/:id/wycena')
export class BidPages {
  constructor(private readonly bids: Bids) {}

  @Get()
  @Access('viewer')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
  ) {
    return this.showBid(page, actor, procedureId, page.form());
  }

  @Get('/popraw')
  @Access('editor')
  async form(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
  ) {
    const known = await this.bids.look(by(actor), procedureId);
    const written = known.draft?.written ?? (known.sent && writtenAgain(known.sent.content));
    return this.showForm(page, known, page.form(valuesFrom(written, known.procedure)));
  }

  @Post('/popraw')
  @Access('editor')
  @RateLimit('write')
  async save(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: Form,
  ) {
    const known = await this.bids.look(by(actor), procedureId);
    return page.submit(
      bidForm,
      withCommonVat(body),
      async ({ revision, vatForAll: _, ...input }) => {
        const written = writtenOf({ ...input, lines: input.lines.filter(saysSomething) });
        const options = { revision: known.bid ? revision : undefined, submit: false, key: page.key };
        await this.bids.save(by(actor), procedureId, written, options);
        return this.back(page, procedureId, bidTexts[page.lang].kept);
      },
      (form) => this.showForm(page, known, form),
    );
  }

  @Post('/wyslij')
  @Access('editor')
  @RateLimit('write')
  async submit(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: Form,
  ) {
    const bidId = await this.bidOf(actor, procedureId);
    return page.submit(
      submitBidBody,
      body,
      async ({ revision }) => {
        await this.bids.submit(by(actor), bidId, revision);
        return this.back(page, procedureId, bidTexts[page.lang].sent);
      },
      (form) => this.showBid(page, actor, procedureId, form),
    );
  }

  @Post('/potwierdz')
  @Access('editor')
  @RateLimit('write')
  async confirm(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: Form,
  ) {
    const bidId = await this.bidOf(actor, procedureId);
    return page.submit(
      confirmBidBody,
      body,
      async ({ procedureVersion }) => {
        await this.bids.confirm(by(actor), bidId, procedureVersion);
        return this.back(page, procedureId, bidTexts[page.lang].confirmed);
      },
      (form) => this.showBid(page, actor, procedureId, form),
    );
  }

  @Post('/wycofaj')
  @Access('editor')
  @RateLimit('write')
  async withdraw(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: Form,
  ) {
    const bidId = await this.bidOf(actor, procedureId);
    return page.submit(
      z.strictObject({}),
      body,
      async () => {
        await this.bids.withdraw(by(actor), bidId);
        return this.back(page, procedureId, bidTexts[page.lang].withdrawn);
      },
      (form) => this.showBid(page, actor, procedureId, form),
    );
  }

  private async bidOf(actor: Representative, procedureId: string): Promise<string> {
    const { bid } = await this.bids.look(by(actor), procedureId);
    if (!bid) throw bidProblems.notFound();
    return bid.id;
  }

  private back(page: PageContext, procedureId: string, text: string) {
    return page.seeOther(bidPath(procedureId), { tone: 'success', text });
  }

  private async showBid(page: PageContext, actor: Representative, procedureId: string, form: FormState) {
    const m = bidTexts[page.lang];
    const known = await this.bids.look(by(actor), procedureId).catch((error: unknown) => {
      if ((error as { code?: unknown }).code === 'bids/key-missing') return null;
      throw error;
    });
    if (!known) {
      return page.render(
        { title: m.bid, area: 'panel', status: 503 },
        <>
          <PageHeader title={m.keyMissing} />
          <Alert lang={page.lang} tone="error">
            <p>{m.keyMissingText}</p>
          </Alert>
        </>,
      );
    }
    return page.render(
      {
        title: `${m.bid}: ${known.procedure.subject}`,
        area: 'panel',
        breadcrumbs: [
          { path: `/panel/zaproszenia/${procedureId}`, label: known.procedure.subject },
          { label: m.bid },
        ],
      },
      <BidView
        lang={page.lang}
        known={known}
        place={placeInPanel(procedureId)}
        mayWrite={hasRole(actor, 'editor')}
        form={form}
        formKey={page.formKey}
        href={(path) => page.href(path)}
      />,
    );
  }

  private showForm(page: PageContext, known: BidCase, form: FormState) {
    const { procedure, bid } = known;
    const m = bidTexts[page.lang];
    const path = bidPath(procedure.id);
    return page.render(
      {
        title: `${m.write}: ${procedure.subject}`,
        area: 'panel',
        breadcrumbs: [{ path, label: procedure.subject }, { label: m.write }],
      },
      <BidFormView
        form={form}
        procedure={procedure}
        place={placeInPanel(procedure.id)}
        revision={bid?.revision ?? 0}
        formKey={page.formKey}
        href={(to) => page.href(to)}
      />,
    );
  }
}
