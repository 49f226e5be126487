import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, StepUp } from '../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { localDateOf } from '../../../shared/dates.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { BankAccounts } from '../bank-accounts.service.js';
import { vatStatusBody } from '../facts.schemas.js';
import { VatStatuses } from '../vat-statuses.service.js';
import { AccountView } from './account-view.js';
import { accountTexts } from './account.texts.js';
import { OrganisationFrames } from './organisation-frame.js';

const ACCOUNT = '/panel/organizacja/rachunek';
type Form = Record<string, unknown>;

/** Where an organisation is paid, and its VAT status. */
@ApiExcludeController()
@Controller(ACCOUNT)
export class AccountPages {
  constructor(
    private readonly accounts: BankAccounts,
    private readonly vat: VatStatuses,
    private readonly clock: Clock,
    private readonly frames: OrganisationFrames,
    private readonly slots: PageSlots,
  ) {}

  @Get()
  @Access('viewer')
  open(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.show(page, actor, null);
  }

  @Post('usun')
  @Access('owner')
  @StepUp()
  async remove(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    await this.accounts.end(actor);
    return this.done(page, accountTexts[page.lang].accountRemoved);
  }

  @Post('vat')
  @Access('owner')
  recordVat(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      vatStatusBody,
      body,
      async (input) => {
        await this.vat.record(actor, input);
        return this.done(page, accountTexts[page.lang].vatSaved);
      },
      (form) => this.show(page, actor, form),
    );
  }

  private done(page: PageContext, text: string) {
    return page.seeOther(ACCOUNT, { tone: 'success', text });
  }

  private async show(page: PageContext, actor: Representative, refused: FormState | null) {
    const today = localDateOf(this.clock.now());
    return this.frames.render(
      page,
      actor,
      'account',
      <AccountView
        form={refused ?? page.form({ validFrom: today })}
        changing={await this.slots.fill('organisation.account', page, {
          organisationId: actor.organisation.id,
        })}
        accounts={await this.accounts.list(actor)}
        statuses={await this.vat.list(actor)}
        mayEdit={hasRole(actor, 'owner')}
        path={page.href(ACCOUNT)}
      />,
    );
  }
}
