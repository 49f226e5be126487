import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../../../../platform/access/access.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import type { FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { ByOutsideLink, OutsideSupplierOf } from '../../invitations/outside-door.js';
import type { OutsideParty } from '../../invitations/outside-links.service.js';
import { OUTSIDE_BID } from '../../invitations/outside-paths.js';
import { outsideAuthor } from '../author.js';
import { placeBehindLink } from '../bid-place.js';
import { bidForm, confirmBidBody, submitBidBody, writtenOf } from '../bids.schemas.js';
import { Bids, type BidCase } from '../bids.service.js';
import { writtenAgain } from '../domain/bid-rules.js';
import { bidProblems } from '../domain/problems.js';
import { BidFormView } from './bid-form-view.js';
import { saysSomething, valuesFrom, withCommonVat } from './bid-form-values.js';
import { BidView } from './bid-view.js';
import { bidTexts } from './bid.texts.js';

type Form = Record<string, unknown>;
const token = z.string().max(200);

/** The sealed bid of a supplier outside the cluster, by its personal link; as its pages in the panel are for a member. */
@ApiExcludeController()
@Controller(OUTSIDE_BID)
@ByOutsideLink()
export class OutsideBidPages {
  constructor(private readonly bids: Bids) {}

  @Get()
  @Access('public')
  @RateLimit('link')
  show(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty) {
    return this.showBid(page, party, page.form());
  }

  @Get('/popraw')
  @Access('public')
  @RateLimit('link')
  async form(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty) {
    const known = await this.bids.look(outsideAuthor(party), party.supplier.procedureId);
    const written = known.draft?.written ?? (known.sent && writtenAgain(known.sent.content));
    return this.showForm(page, party, known, page.form(valuesFrom(written, known.procedure)));
  }

  @Post('/popraw')
  @Access('public')
  @RateLimit('link')
  async save(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty, @Body() body: Form) {
    const { procedureId } = party.supplier;
    const known = await this.bids.look(outsideAuthor(party), procedureId);
    return page.submit(
      bidForm.extend({ token }),
      withCommonVat(body),
      async ({ revision, vatForAll: _, token: __, ...input }) => {
        const written = writtenOf({ ...input, lines: input.lines.filter(saysSomething) });
        // A link has no keys of repeated requests: the revision, 0 of a bid that is not there, refuses what comes twice.
        const options = { revision, submit: false, key: undefined };
        await this.bids.save(outsideAuthor(party), procedureId, written, options);
        return back(page, party, bidTexts[page.lang].keptByLink);
      },
      (form) => this.showForm(page, party, known, form),
    );
  }

  @Post('/wyslij')
  @Access('public')
  @RateLimit('link')
  async submit(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty, @Body() body: Form) {
    const bidId = await this.bidOf(party);
    return page.submit(
      submitBidBody.extend({ token }),
      body,
      async ({ revision }) => {
        await this.bids.submit(outsideAuthor(party), bidId, revision);
        return back(page, party, bidTexts[page.lang].sent);
      },
      (form) => this.showBid(page, party, form),
    );
  }

  @Post('/potwierdz')
  @Access('public')
  @RateLimit('link')
  async confirm(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty, @Body() body: Form) {
    const bidId = await this.bidOf(party);
    return page.submit(
      confirmBidBody.extend({ token }),
      body,
      async ({ procedureVersion }) => {
        await this.bids.confirm(outsideAuthor(party), bidId, procedureVersion);
        return back(page, party, bidTexts[page.lang].confirmed);
      },
      (form) => this.showBid(page, party, form),
    );
  }

  @Post('/wycofaj')
  @Access('public')
  @RateLimit('link')
  async withdraw(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty, @Body() body: Form) {
    const bidId = await this.bidOf(party);
    return page.submit(
      z.strictObject({ token }),
      body,
      async () => {
        await this.bids.withdraw(outsideAuthor(party), bidId);
        return back(page, party, bidTexts[page.lang].withdrawn);
      },
      (form) => this.showBid(page, party, form),
    );
  }

  private async bidOf(party: OutsideParty): Promise<string> {
    const { bid } = await this.bids.look(outsideAuthor(party), party.supplier.procedureId);
    if (!bid) throw bidProblems.notFound();
    return bid.id;
  }

  private async showBid(page: PageContext, party: OutsideParty, form: FormState) {
    // Without the master key no link is known, so that one comes here only where the bid can be read.
    const known = await this.bids.look(outsideAuthor(party), party.supplier.procedureId);
    return page.render(
      { title: `${bidTexts[page.lang].bid}: ${known.procedure.subject}` },
      <BidView
        lang={page.lang}
        known={known}
        place={placeBehindLink(party.token)}
        mayWrite
        form={form}
        formKey={page.formKey}
        href={(path) => page.href(path)}
      />,
    );
  }

  private showForm(page: PageContext, party: OutsideParty, known: BidCase, form: FormState) {
    const { procedure, bid } = known;
    return page.render(
      { title: `${bidTexts[page.lang].write}: ${procedure.subject}` },
      <BidFormView
        form={form}
        procedure={procedure}
        place={placeBehindLink(party.token)}
        revision={bid?.revision ?? 0}
        formKey={page.formKey}
        href={(to) => page.href(to)}
      />,
    );
  }
}

const back = (page: PageContext, party: OutsideParty, text: string) =>
  page.seeOther(placeBehindLink(party.token).at(''), { tone: 'success', text });
