import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import type { Representative } from '../../../../platform/access/actor.js';
import { pdfHeaders } from '../../../../platform/files/response-headers.js';
import { addDays, type LocalDate } from '../../../../shared/dates.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { receivableSides } from '../../domain/policy.js';
import { paymentProblems } from '../../domain/problems.js';
import { jointTransferPath } from '../../accounts/payout-news.js';
import { showBelow } from '../../web/below-payments.js';
import { STATEMENT, statementPath, choiceOf } from '../account-statement-paths.js';
import {
  statementPageQuery,
  type StatementInput,
  type StatementPageQuery,
} from '../account-statement.schemas.js';
import { AccountStatements } from '../account-statements.service.js';
import { statementTexts } from '../account-statement.texts.js';
import type { PaymentPartner } from '../data/statement.queries.js';
import { AccountStatementView } from './account-statement-view.js';

/** What page and document begin with when no day was given. */
const DAYS_BACK = 90;

/** The account with one partner in the panel, for either side. */
@ApiExcludeController()
@Controller(STATEMENT)
export class AccountStatementPages {
  constructor(private readonly statements: AccountStatements) {}

  @Get()
  @Access('viewer')
  async show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: statementPageQuery }) query: StatementPageQuery,
  ) {
    const { partners, today } = await this.statements.partners(actor);
    const { partner, ...period } = inputOf(query, partners, today);
    const input = partner === null ? null : { ...period, partner };
    const m = statementTexts[page.lang];
    const account = input && (await this.statements.of(actor, input));
    const pays = input?.side === 'buyer' && account?.statement.unsettled.some(({ left }) => left > 0);
    return showBelow(
      page,
      { title: m.title },
      <AccountStatementView
        form={page.form({ z: input ? choiceOf(input) : '', od: period.from, do: period.to })}
        partners={partners}
        account={account}
        pdfHref={input && page.href(statementPath(input, 'pdf'))}
        payHref={pays ? page.href(jointTransferPath(input.partner)) : null}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get('/rozliczenie.pdf')
  @Access('viewer')
  async pdf(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: statementPageQuery }) query: StatementPageQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { partners, today } = await this.statements.partners(actor);
    const { partner, ...rest } = inputOf(query, partners, today);
    if (partner === null) throw paymentProblems.noAccount();
    const made = await this.statements.pdf(actor, { partner, ...rest }, page.lang);
    await reply.headers(pdfHeaders(made)).send(made.pdf);
  }
}

/** As the address says, as far as it can be read; whoever has one partner need not choose. */
const inputOf = (
  { z: choice, od, do: until }: StatementPageQuery,
  partners: readonly PaymentPartner[],
  today: LocalDate,
): Omit<StatementInput, 'partner'> & { readonly partner: string | null } => {
  const to = until && until < today ? until : today;
  const from = od && od <= to ? od : addDays(to, -DAYS_BACK);
  const [only, another] = partners;
  const known = choice ? chosenOf(choice) : null;
  const { side, partner } = known ?? {
    side: only?.side ?? 'supplier',
    partner: only && !another ? only.id : null,
  };
  return { side, partner, from, to };
};

const chosenOf = (choice: string) => {
  const [side, partner] = choice.split(':');
  const chosen = z.object({ side: z.enum(receivableSides), partner: z.uuid() }).safeParse({ side, partner });
  return chosen.success ? chosen.data : null;
};
