import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { formatDecimal } from '../../../shared/decimal.js';
import type { Lang } from '../../../shared/lang.js';
import { plainMoney, type Grosze } from '../../../shared/money.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { Directory } from '../../members/index.js';
import { contractPath } from '../contract-news.js';
import { ContractShares } from '../contract-shares.service.js';
import { mostForPartner } from '../domain/shares.js';
import { isLive } from '../domain/share-states.js';
import { shareProblems } from '../domain/share-problems.js';
import { askBody, declineShareBody, partnerQuery, shareBody } from '../share.schemas.js';
import { sharePath, SHARES } from '../share-news.js';
import { contractCrumbs } from './contract-crumbs.js';
import { ShareAskView, ShareChangeView } from './share-form-view.js';
import { ShareListView } from './share-list-view.js';
import { ShareView } from './share-view.js';
import { shareTexts } from './share.texts.js';

const id = z.uuid();
type Form = Record<string, unknown>;
type PartnerQuery = z.output<typeof partnerQuery>;

/** How many members are offered to choose from at once; others are found by their name. */
const OFFERED = 20;

/** Joint contracts: whom the supplier asks, and what each partner answers. */
@ApiExcludeController()
@Controller('/panel')
export class SharePages {
  constructor(
    private readonly shares: ContractShares,
    private readonly directory: Directory,
  ) {}

  @Get('/umowy/:id/wykonawcy')
  @Access('editor')
  choose(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @Query({ schema: partnerQuery }) { szukaj }: PartnerQuery,
  ) {
    return this.showAsk(page, actor, { contractId, query: szukaj ?? '' }, page.form());
  }

  @Post('/umowy/:id/wykonawcy')
  @Access('editor')
  @RateLimit('write')
  ask(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @Query({ schema: partnerQuery }) { szukaj }: PartnerQuery,
    @Body() body: Form,
  ) {
    return page.submit(
      askBody,
      body,
      async (input) => {
        await this.shares.ask(actor, contractId, input, page.key);
        const text = shareTexts[page.lang].sent;
        return page.seeOther(contractPath(contractId), { tone: 'success', text });
      },
      (form) => this.showAsk(page, actor, { contractId, query: szukaj ?? '' }, form),
    );
  }

  @Get('/wspolne-umowy')
  @Access('viewer')
  async list(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return page.render(
      { title: shareTexts[page.lang].list, area: 'panel' },
      <ShareListView
        lang={page.lang}
        shares={await this.shares.mine(actor)}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get('/wspolne-umowy/:id')
  @Access('viewer')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) shareId: string,
  ) {
    return this.showShare(page, actor, shareId, null);
  }

  @Get('/wspolne-umowy/:id/zmiana')
  @Access('editor')
  changing(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) shareId: string,
  ) {
    return this.showChange(page, actor, shareId, null);
  }

  @Post('/wspolne-umowy/:id/zmiana')
  @Access('editor')
  @RateLimit('write')
  change(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) shareId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      shareBody,
      body,
      async (input) => this.done(page, await this.shares.change(actor, shareId, input, page.key), 'changed'),
      (form) => this.showChange(page, actor, shareId, form),
    );
  }

  @Post('/wspolne-umowy/:id/potwierdz')
  @Access('editor')
  @StepUp()
  @RateLimit('write')
  confirm(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) shareId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      z.strictObject({}),
      body,
      async () => {
        await this.shares.confirm(actor, shareId, page.key);
        return this.done(page, shareId, 'confirmed');
      },
      (form) => this.showShare(page, actor, shareId, form),
    );
  }

  @Post('/wspolne-umowy/:id/odmow')
  @Access('editor')
  @RateLimit('write')
  decline(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) shareId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      declineShareBody,
      body,
      async ({ reason }) => {
        await this.shares.decline(actor, shareId, reason, page.key);
        return this.done(page, shareId, 'declined');
      },
      (form) => this.showShare(page, actor, shareId, form),
    );
  }

  @Post('/wspolne-umowy/:id/wycofaj')
  @Access('editor')
  @RateLimit('write')
  withdraw(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) shareId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      z.strictObject({}),
      body,
      async () => {
        await this.shares.withdraw(actor, shareId, page.key);
        return this.done(page, shareId, 'withdrawn');
      },
      (form) => this.showShare(page, actor, shareId, form),
    );
  }

  private done(page: PageContext, shareId: string, what: 'changed' | 'confirmed' | 'declined' | 'withdrawn') {
    return page.seeOther(sharePath(shareId), { tone: 'success', text: shareTexts[page.lang][what] });
  }

  private async showAsk(
    page: PageContext,
    actor: Representative,
    { contractId, query }: { contractId: string; query: string },
    form: FormState,
  ) {
    const { contract, own } = await this.shares.of(actor, contractId);
    if (!own) throw shareProblems.leadsPart(undefined);
    const title = shareTexts[page.lang].add;
    const path = page.href(`${contractPath(contractId)}/wykonawcy`);
    const filter = { q: query, powiat: [], role: null };
    const found = await this.directory.search(filter, { page: 1, perPage: OFFERED });
    const asked = own.shares.filter(({ state }) => isLive(state)).map(({ partnerId }) => partnerId as string);
    const taken = new Set([contract.buyerId as string, contract.supplierId, ...asked]);
    return page.render(
      { title, area: 'panel', breadcrumbs: contractCrumbs(page.lang, contract, title) },
      <ShareAskView
        form={form}
        formKey={page.formKey}
        contract={contract}
        most={mostForPartner(contract.net, own.shares)}
        members={found.items.filter(({ organisationId }) => !taken.has(organisationId))}
        more={found.total > OFFERED}
        query={query}
        searchAction={path}
        action={query ? `${path}?${new URLSearchParams({ szukaj: query }).toString()}` : path}
        backHref={page.href(contractPath(contractId))}
      />,
    );
  }

  private async showChange(
    page: PageContext,
    actor: Representative,
    shareId: string,
    refused: FormState | null,
  ) {
    const { share, outline, side } = await this.shares.open(actor, shareId);
    if (side !== 'lead') throw shareProblems.leadsPart(undefined);
    const { contract, own } = await this.shares.of(actor, share.contractId);
    const title = shareTexts[page.lang].change;
    const others = own?.shares.filter((one) => one.id !== shareId) ?? [];
    return page.render(
      { title, area: 'panel', breadcrumbs: contractCrumbs(page.lang, contract, title) },
      <ShareChangeView
        form={refused ?? page.form({ work: share.work, net: typedMoney(share.net, page.lang) })}
        formKey={page.formKey}
        most={mostForPartner(contract.net, others)}
        partner={share.partner}
        subject={outline.subject}
        action={page.href(`${sharePath(shareId)}/zmiana`)}
        backHref={page.href(sharePath(shareId))}
      />,
    );
  }

  private async showShare(
    page: PageContext,
    actor: Representative,
    shareId: string,
    refused: FormState | null,
  ) {
    const known = await this.shares.open(actor, shareId);
    const m = shareTexts[page.lang];
    const { number, id: contractId } = known.outline;
    const title = m.title(number);
    return page.render(
      {
        title,
        area: 'panel',
        breadcrumbs:
          known.side === 'lead'
            ? contractCrumbs(page.lang, { id: contractId, number }, m.section)
            : [{ path: SHARES, label: m.list }, { label: number }],
      },
      <ShareView
        lang={page.lang}
        known={known}
        mayAct={hasRole(actor, 'editor')}
        form={refused ?? page.form()}
        refused={refused !== null}
        idempotencyKey={page.formKey}
        href={(path) => page.href(path)}
      />,
    );
  }
}

/** As one types it: the form reads no comma between thousands. */
const typedMoney = (net: Grosze, lang: Lang): string =>
  lang === 'pl' ? formatDecimal(plainMoney(net), lang, 2) : plainMoney(net);
