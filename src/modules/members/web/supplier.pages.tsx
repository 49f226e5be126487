import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { VNode } from 'preact';
import { z } from 'zod';
import { Access } from '../../../platform/access/access.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { supplierQuestion } from '../domain/supplier-question.js';
import { supplierPageQuery } from '../suppliers.schemas.js';
import { SupplierChecks, type SupplierCheck } from '../supplier-check.service.js';
import { SupplierView } from './supplier-view.js';
import { supplierTexts } from './supplier.texts.js';

const CHECK = '/sprawdz-dostawce';

/** Anybody checks a supplier by NIP or name. */
@ApiExcludeController()
@Controller()
export class SupplierPages {
  constructor(
    private readonly checks: SupplierChecks,
    private readonly slots: PageSlots,
  ) {}

  @Get(CHECK)
  @Access('public')
  @RateLimit('lookUp')
  async check(
    @Page() page: PageContext,
    @Query({ schema: supplierPageQuery }) { q = '' }: z.output<typeof supplierPageQuery>,
  ) {
    if (q.trim() === '') return this.show(page, page.form(), null);
    const question = supplierQuestion(q);
    if ('reason' in question) {
      return this.show(page, page.form({ q }, [{ pointer: '/q', text: question.reason }]), null);
    }
    return this.show(page, page.form({ q }), await this.checks.check(question));
  }

  private async show(page: PageContext, form: FormState, check: SupplierCheck | null) {
    const m = supplierTexts[page.lang];
    const facts = await this.factsOf(page, check);
    return page.render(
      {
        title: m.title,
        description: m.description,
        indexable: page.path === CHECK,
        ...(form.errors.length > 0 && { status: 422 }),
      },
      <SupplierView
        form={form}
        action={page.href(CHECK)}
        check={check}
        hrefOf={(slug) => page.href(`/czlonkowie/${slug}`)}
        factsOf={(id) => facts.get(id) ?? []}
      />,
    );
  }

  private async factsOf(
    page: PageContext,
    check: SupplierCheck | null,
  ): Promise<ReadonlyMap<string, VNode[]>> {
    const members = check?.suppliers.filter(({ until }) => until === null) ?? [];
    const facts = await Promise.all(
      members.map(async ({ organisationId }) => {
        const filled = await this.slots.fill('supplier.facts', page, { organisationId });
        return [organisationId, filled] as const;
      }),
    );
    return new Map(facts);
  }
}
