import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import type { Representative } from '../../../../platform/access/actor.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import { Retention } from '../../../../platform/privacy/retention.js';
import { formatInstant } from '../../../../shared/dates.js';
import { PageHeader, type FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { showBelow } from '../../web/below-payments.js';
import { BANK_STATEMENTS, bankStatementPath } from '../bank-statement-paths.js';
import { acceptForm, dismissForm, mappingForm, statementPageQuery } from '../bank-statements.schemas.js';
import { BankStatements } from '../bank-statements.service.js';
import { LineDecisions } from '../line-decisions.service.js';
import { bankStatementTexts } from './bank-statements.texts.js';
import { ColumnsView, mappingValues } from './columns-view.js';
import { LinesView } from './lines-view.js';
import { LineView } from './line-view.js';
import { StatementListView } from './statement-list-view.js';

const id = z.uuid();
const PER_PAGE = 50;
type Fields = Record<string, unknown>;

/** Statements of the supplier's account in the panel. */
@ApiExcludeController()
@Controller(BANK_STATEMENTS)
export class BankStatementPages {
  constructor(
    private readonly statements: BankStatements,
    private readonly decisions: LineDecisions,
    private readonly retention: Retention,
  ) {}

  @Get()
  @Access('editor')
  list(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.showList(page, actor, null);
  }

  @Post()
  @Access('editor')
  @RateLimit('write')
  upload(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Fields) {
    return page.submit(
      z.strictObject({}),
      body,
      async () => {
        const made = await this.statements.receive(actor, page.uploads[0], page.key);
        return page.seeOther(bankStatementPath(made));
      },
      (form) => this.showList(page, actor, form),
    );
  }

  @Get(':id')
  @Access('editor')
  open(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) statementId: string,
    @Query({ schema: statementPageQuery }) { strona }: z.output<typeof statementPageQuery>,
  ) {
    return this.show(page, actor, statementId, null, strona);
  }

  @Post(':id/kolumny')
  @Access('editor')
  @RateLimit('write')
  map(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) statementId: string,
    @Body() body: Fields,
  ) {
    return page.submit(
      mappingForm,
      body,
      async (mapping) => {
        await this.statements.map(actor, statementId, mapping, page.key);
        return this.done(page, statementId, bankStatementTexts[page.lang].uploaded);
      },
      (form) => this.show(page, actor, statementId, form),
    );
  }

  @Post(':id/przyjmij')
  @Access('editor')
  @RateLimit('write')
  accept(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) statementId: string,
    @Body() body: Fields,
  ) {
    return page.submit(
      acceptForm,
      body,
      async ({ lines = [] }) => {
        const { done, skipped } = await this.decisions.accept(actor, statementId, lines, page.key);
        return this.done(page, statementId, bankStatementTexts[page.lang].acceptedFlash(done, skipped));
      },
      (form) => this.show(page, actor, statementId, form),
    );
  }

  @Post(':id/pomin')
  @Access('editor')
  @RateLimit('write')
  dismiss(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) statementId: string,
    @Body() body: Fields,
  ) {
    return page.submit(
      dismissForm,
      body,
      async ({ lines = [] }) => {
        const { done } = await this.decisions.dismiss(actor, statementId, lines, page.key);
        return this.done(page, statementId, bankStatementTexts[page.lang].dismissedFlash(done));
      },
      (form) => this.show(page, actor, statementId, form),
    );
  }

  @Get(':id/pozycje/:lineId')
  @Access('editor')
  async line(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) statementId: string,
    @Param('lineId', { schema: id }) lineId: string,
  ) {
    const { line, owed } = await this.statements.line(actor, statementId, lineId);
    const m = bankStatementTexts[page.lang];
    return showBelow(
      page,
      { title: m.choose, between: [crumb(page)] },
      <LineView
        form={page.form()}
        statementId={statementId}
        line={line}
        owed={owed}
        formKey={page.formKey}
        href={(path) => page.href(path)}
      />,
    );
  }

  private done(page: PageContext, statementId: string, text: string) {
    return page.seeOther(bankStatementPath(statementId), { tone: 'success', text });
  }

  private async showList(page: PageContext, actor: Representative, refused: FormState | null) {
    const statements = await this.statements.list(actor);
    const { title } = bankStatementTexts[page.lang];
    return showBelow(
      page,
      { title },
      <StatementListView
        form={refused ?? page.form()}
        statements={statements}
        formKey={page.formKey}
        href={(path) => page.href(path)}
      />,
    );
  }

  private async show(
    page: PageContext,
    actor: Representative,
    statementId: string,
    refused: FormState | null,
    number = 1,
  ) {
    const known = await this.statements.open(actor, statementId, { page: number, perPage: PER_PAGE });
    const { statement, table } = known;
    const m = bankStatementTexts[page.lang];
    const title = m.statement(formatInstant(statement.importedAt, page.lang));
    const days = await this.retention.daysOf('payments.statement-lines');
    const columns = refused ?? page.form(table ? mappingValues(table.mapping) : {});
    return showBelow(
      page,
      { title, between: [crumb(page)] },
      statement.waits ? (
        <>
          <PageHeader title={title} lead={m.needColumns} />
          <ColumnsView
            form={columns}
            table={table}
            action={page.href(`${bankStatementPath(statementId)}/kolumny`)}
            formKey={page.formKey}
          />
        </>
      ) : (
        <>
          <PageHeader
            title={title}
            lead={m.read(statement.open, statement.known ?? 0, statement.leftOut ?? 0)}
          />
          <LinesView
            {...known}
            form={refused ?? page.form()}
            formKey={page.formKey}
            href={(path) => page.href(path)}
          />
          {days === null ? null : <p class="hint">{m.kept(days)}</p>}
        </>
      ),
    );
  }
}

const crumb = ({ lang }: PageContext) => ({ path: BANK_STATEMENTS, label: bankStatementTexts[lang].title });
