import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { Addresses } from './addresses.service.js';
import { BankAccounts } from './bank-accounts.service.js';
import { Binding } from './binding.service.js';
import {
  addressBody,
  addressesAnswer,
  bankAccountsAnswer,
  bindingAnswer,
  bindingEndBody,
  bindingPersonBody,
  bindingRuleBody,
  historyAnswer,
  vatStatusBody,
  vatStatusesAnswer,
  type AddressInput,
  type BindingPersonInput,
  type BindingRuleInput,
  type VatStatusInput,
} from './facts.schemas.js';
import { OrganisationHistory } from './organisation-history.service.js';
import { VatStatuses } from './vat-statuses.service.js';

const id = z.uuid();
const made = z.object({ id: z.uuid() });

/** What an organisation's own people keep about it. */
@ApiTags('organisations')
@Controller('/api/v1/organisation')
export class FactsController {
  constructor(
    private readonly addresses: Addresses,
    private readonly accounts: BankAccounts,
    private readonly vat: VatStatuses,
    private readonly binding: Binding,
    private readonly history: OrganisationHistory,
  ) {}

  @Get('addresses')
  @Access('viewer')
  @Answers(200, addressesAnswer)
  async listAddresses(@CurrentActor() actor: Representative) {
    return { items: await this.addresses.list(actor) };
  }

  @Post('addresses')
  @Access('editor')
  @Answers(201, made)
  async addAddress(@CurrentActor() actor: Representative, @Body({ schema: addressBody }) body: AddressInput) {
    return { id: await this.addresses.add(actor, body) };
  }

  @Delete('addresses/:id')
  @Access('editor')
  @HttpCode(204)
  removeAddress(@CurrentActor() actor: Representative, @Param('id', { schema: id }) address: string) {
    return this.addresses.remove(actor, address);
  }

  @Get('bank-accounts')
  @Access('viewer')
  @Answers(200, bankAccountsAnswer)
  async listAccounts(@CurrentActor() actor: Representative) {
    const accounts = await this.accounts.list(actor);
    return {
      items: accounts.map(({ nrb, addedAt, endedAt }) => ({
        nrb,
        addedAt: addedAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
      })),
    };
  }

  /** Takes the account away. A new one is set by a change of where money goes (`/payout-changes`). */
  @Delete('bank-account')
  @Access('owner')
  @StepUp()
  @HttpCode(204)
  endAccount(@CurrentActor() actor: Representative) {
    return this.accounts.end(actor);
  }

  @Get('vat-statuses')
  @Access('viewer')
  @Answers(200, vatStatusesAnswer)
  async listVat(@CurrentActor() actor: Representative) {
    return { items: await this.vat.list(actor) };
  }

  @Post('vat-statuses')
  @Access('owner')
  @HttpCode(204)
  recordVat(@CurrentActor() actor: Representative, @Body({ schema: vatStatusBody }) body: VatStatusInput) {
    return this.vat.record(actor, body);
  }

  /** Who changed what of the organisation's data and people; the latest 200 lines. */
  @Get('history')
  @Access('viewer')
  @Answers(200, historyAnswer)
  async showHistory(@CurrentActor() actor: Representative) {
    const lines = await this.history.list(actor);
    return { items: lines.map(({ at, ...line }) => ({ ...line, at: at.toISOString() })) };
  }

  @Get('binding')
  @Access('viewer')
  @Answers(200, bindingAnswer)
  async showBinding(@CurrentActor() actor: Representative) {
    const { rule, rules, people, gap } = await this.binding.show(actor);
    return { rule, rules, people, mayBind: rule && gap === null };
  }

  @Post('binding/rules')
  @Access('owner')
  @StepUp()
  @HttpCode(204)
  recordRule(
    @CurrentActor() actor: Representative,
    @Body({ schema: bindingRuleBody }) body: BindingRuleInput,
  ) {
    return this.binding.recordRule(actor, body);
  }

  @Post('binding/people')
  @Access('owner')
  @StepUp()
  @Answers(201, made)
  async addPerson(
    @CurrentActor() actor: Representative,
    @Body({ schema: bindingPersonBody }) body: BindingPersonInput,
  ) {
    return { id: await this.binding.addPerson(actor, body) };
  }

  @Post('binding/people/:id/end')
  @Access('owner')
  @StepUp()
  @HttpCode(204)
  endPerson(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) person: string,
    @Body({ schema: bindingEndBody }) body: z.output<typeof bindingEndBody>,
  ) {
    return this.binding.endPerson(actor, person, body.validTo);
  }
}
