import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../../platform/access/actor.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import { Button, Checkbox, Form, PageHeader, SubmitRow } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { BidRules } from '../bid-rules.service.js';
import { bidRuleBody } from '../bids.schemas.js';
import { bidTexts } from './bid.texts.js';

const PATH = '/panel/zaproszenia/druga-osoba';

/** Whether another person than the writer has to send: read by all of the organisation, said by its owners. */
@ApiExcludeController()
@Controller(PATH)
export class BidRulePages {
  constructor(private readonly rules: BidRules) {}

  @Get()
  @Access('viewer')
  async show(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    const needed = await this.rules.secondPerson(actor);
    const m = bidTexts[page.lang];
    const form = page.form({ secondPerson: needed ? 'true' : '' });
    return page.render(
      { title: m.rule, area: 'panel' },
      <>
        <PageHeader title={m.rule} lead={m.ruleLead} />
        {hasRole(actor, 'owner') ? (
          <Form action={page.href(PATH)}>
            <Checkbox form={form} name="secondPerson" label={m.ruleChoice} hint={m.ruleHint} />
            <SubmitRow>
              <Button tone="primary">{m.save}</Button>
            </SubmitRow>
          </Form>
        ) : (
          <p>
            {m.ruleChoice}: {needed ? m.yes : m.no}.
          </p>
        )}
      </>,
    );
  }

  @Post()
  @Access('owner')
  @RateLimit('write')
  save(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      bidRuleBody,
      body,
      async ({ secondPerson }) => {
        await this.rules.demandSecondPerson(actor, secondPerson);
        return page.seeOther(PATH, { tone: 'success', text: bidTexts[page.lang].saved });
      },
      () => this.show(page, actor),
    );
  }
}
