import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../platform/access/access.js';
import { httpProblems } from '../platform/http/http.problems.js';
import { problemStatus } from '../platform/http/problem-status.js';
import { problemRegistry } from '../shared/problems.js';
import { DefinitionList, PageHeader, Section, Table } from '../ui/index.js';
import type { PageContext } from '../ui/page/page-context.js';
import { Page } from '../ui/page/page.decorator.js';
import { problemTexts } from './problem.texts.js';

const PROBLEMS = '/problemy';
const part = z.string().max(100);

/** The pages that the `type` of every problem answer leads to (RFC 9457 §3.1.1). */
@ApiExcludeController()
@Controller()
export class ProblemPages {
  @Get(PROBLEMS)
  @Access('public')
  list(@Page() page: PageContext) {
    const m = problemTexts[page.lang];
    const rows = [...problemRegistry].sort(([a], [b]) => (a < b ? -1 : 1));
    return page.render(
      { title: m.title, description: m.lead, indexable: true },
      <>
        <PageHeader title={m.title} lead={m.lead} />
        <Table
          lang={page.lang}
          caption={m.title}
          captionHidden
          columns={[{ head: m.message }, { head: m.code }, { head: m.status, numeric: true }]}
          rows={rows.map(([code, { title, kind }]) => ({
            key: code,
            cells: [
              <a href={page.href(`${PROBLEMS}/${code}`)}>{title[page.lang]}</a>,
              <code>{code}</code>,
              problemStatus[kind],
            ],
          }))}
        />
      </>,
    );
  }

  @Get(`${PROBLEMS}/:module/:code`)
  @Access('public')
  show(
    @Page() page: PageContext,
    @Param('module', { schema: part }) module: string,
    @Param('code', { schema: part }) name: string,
  ) {
    const code = `${module}/${name}`;
    const spec = problemRegistry.get(code);
    if (!spec) throw httpProblems.notFound();
    const m = problemTexts[page.lang];
    // A detail that needs facts of a case has none to show here.
    const detail = spec.detail?.length === 0 ? spec.detail(undefined as never) : null;
    return page.render(
      {
        title: spec.title[page.lang],
        indexable: true,
        breadcrumbs: [{ path: PROBLEMS, label: m.title }, { label: spec.title[page.lang] }],
      },
      <>
        <PageHeader title={spec.title[page.lang]} lead={detail?.[page.lang]} />
        <Section title={m.whatToDo}>
          <p>{m.advice[spec.kind]}</p>
        </Section>
        <DefinitionList
          items={[
            { term: m.code, value: <code>{code}</code> },
            { term: m.status, value: problemStatus[spec.kind] },
          ]}
        />
      </>,
    );
  }
}
