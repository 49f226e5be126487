import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../../../platform/access/access.js';
import { hasRole, representsAnOrganisation, type Representative } from '../../../../platform/access/actor.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import { ActionLink, ActionRow, Alert, type FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { PageSlots } from '../../../../ui/page/page-slots.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { shownChanges } from '../payout-answers.js';
import { bankAccountChangeBody } from '../payout-changes.schemas.js';
import { PayoutChanges } from '../payout-changes.service.js';
import { PayoutDestinations } from '../payout-destinations.js';
import { PAYOUT_CHANGE } from '../payout-news.js';
import { openOf, PayoutChangeView, stateSentence } from './payout-change-view.js';
import { payoutTexts } from './payout-change.texts.js';

const id = z.uuid();
const nothing = z.strictObject({});
const ACCOUNT = '/panel/organizacja/rachunek';
type Form = Record<string, unknown>;

/** Where owners change the account on which their organisation is paid. */
@ApiExcludeController()
@Controller(PAYOUT_CHANGE)
export class PayoutChangePages {
  constructor(
    private readonly changes: PayoutChanges,
    private readonly destinations: PayoutDestinations,
    slots: PageSlots,
  ) {
    slots.register('organisation.account', async (page) => {
      const { actor } = page;
      return representsAnOrganisation(actor) && hasRole(actor, 'owner') ? this.way(page, actor) : null;
    });
  }

  @Get()
  @Access('owner')
  open(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.show(page, actor, null);
  }

  @Post()
  @Access('owner')
  @StepUp()
  @RateLimit('write')
  ask(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      bankAccountChangeBody,
      body,
      async ({ nrb }) => {
        await this.changes.ask(actor, 'bank-account', nrb, page.key);
        return this.done(page, payoutTexts[page.lang].asked);
      },
      (form) => this.show(page, actor, form),
    );
  }

  @Post(':id/potwierdz')
  @Access('owner')
  @StepUp()
  @RateLimit('write')
  confirm(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) changeId: string,
    @Body() body: Form,
  ) {
    return this.step(page, actor, body, 'confirmed', () => this.changes.confirm(actor, changeId, page.key));
  }

  @Post(':id/wycofaj')
  @Access('owner')
  @RateLimit('write')
  withdraw(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) changeId: string,
    @Body() body: Form,
  ) {
    return this.step(page, actor, body, 'withdrawn', () => this.changes.withdraw(actor, changeId, page.key));
  }

  private step(
    page: PageContext,
    actor: Representative,
    body: Form,
    said: 'confirmed' | 'withdrawn',
    act: () => Promise<void>,
  ) {
    return page.submit(
      nothing,
      body,
      async () => {
        await act();
        return this.done(page, payoutTexts[page.lang][said]);
      },
      (form) => this.show(page, actor, form),
    );
  }

  private done(page: PageContext, text: string) {
    return page.seeOther(PAYOUT_CHANGE, { tone: 'success', text });
  }

  /** On the page of the organisation's account: what waits, and the way here. */
  private async way(page: PageContext, actor: Representative) {
    const { lang } = page;
    const m = payoutTexts[lang];
    const open = openOf(shownChanges(this.destinations, await this.changes.list(actor)));
    const present = await this.changes.present(actor, 'bank-account');
    return (
      <>
        {open.map((change) => (
          <Alert key={change.id} lang={lang} tone="warning" title={m.open}>
            <p>
              {m.to[change.kind](change.to)} {stateSentence(lang, change)}
            </p>
          </Alert>
        ))}
        <ActionRow>
          <ActionLink href={page.href(PAYOUT_CHANGE)}>
            {open.length > 0 ? m.toOpen : present ? m.toChange : m.toGive}
          </ActionLink>
        </ActionRow>
      </>
    );
  }

  private async show(page: PageContext, actor: Representative, refused: FormState | null) {
    const known = await this.changes.list(actor);
    const m = payoutTexts[page.lang];
    return page.render(
      {
        title: m.title,
        area: 'panel',
        breadcrumbs: [{ path: ACCOUNT, label: m.account }, { label: m.title }],
      },
      <PayoutChangeView
        form={refused ?? page.form()}
        present={await this.changes.present(actor, 'bank-account')}
        changes={shownChanges(this.destinations, known)}
        anythingDue={known.anythingDue}
        owners={known.owners}
        accountId={actor.accountId}
        path={page.href(PAYOUT_CHANGE)}
        peopleHref={page.href('/panel/ludzie')}
        formKey={page.formKey}
      />,
    );
  }
}
