import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { VNode } from 'preact';
import { z } from 'zod';
import { Access } from '../../../platform/access/access.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { supplierQuestion } from '../domain/supplier-question.js';
import { PublicEvidence } from '../public-evidence.service.js';
import { supplierPageQuery } from '../suppliers.schemas.js';
import { SupplierChecks, type SupplierCheck } from '../supplier-check.service.js';
import { ShownEvidence } from './shown-evidence.js';
import { SupplierView } from './supplier-view.js';
import { supplierTexts } from './supplier.texts.js';

const CHECK = '/sprawdz-dostawce';

/** Anybody checks a supplier by NIP or name. */
@ApiExcludeController()
@Controller()
export class SupplierPages {
  constructor(
    private readonly checks: SupplierChecks,
    private readonly evidence: PublicEvidence,
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
    const shown = await this.evidenceOf(page, check);
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
        evidenceOf={(id) => shown.get(id) ?? null}
      />,
    );
  }

  /** What each of the members shows, with its dates. */
  private async evidenceOf(
    page: PageContext,
    check: SupplierCheck | null,
  ): Promise<ReadonlyMap<string, VNode>> {
    const shown = await Promise.all(
      (check?.suppliers ?? []).map(async ({ organisationId, slug }) => {
        if (!slug) return [];
        const view = (
          <ShownEvidence
            lang={page.lang}
            {...await this.evidence.of(organisationId)}
            anchor={null}
            packHref={page.href(`/czlonkowie/${slug}/paczka`)}
            fileHrefOf={(id) => page.href(`/czlonkowie/${slug}/zaswiadczenia/${id}/plik`)}
          />
        );
        return [[organisationId, view] as const];
      }),
    );
    return new Map(shown.flat());
  }
}
