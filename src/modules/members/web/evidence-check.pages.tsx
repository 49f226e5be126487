import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { attachmentHeaders } from '../../../platform/files/response-headers.js';
import { localDateOf } from '../../../shared/dates.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { EvidenceChecks } from '../evidence-checks.service.js';
import { checksPageQuery, verificationBody, withdrawalBody } from '../evidence.schemas.js';
import { coordinatorTexts } from './coordinator.texts.js';
import { EvidenceChecksView } from './evidence-check-view.js';
import { evidenceTexts } from './evidence.texts.js';

const CHECKS = '/koordynator/zaswiadczenia';
const VERIFIED = `${CHECKS}?stan=sprawdzone`;
const id = z.uuid();
type Form = Record<string, unknown>;
type Shown = { form: FormState; refusedId: string | null; verified: boolean; list: number };

/** The coordinator checks evidence. */
@ApiExcludeController()
@Controller(CHECKS)
export class EvidenceCheckPages {
  constructor(
    private readonly checks: EvidenceChecks,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('coordinator')
  list(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: checksPageQuery }) query: z.output<typeof checksPageQuery>,
  ) {
    const verified = query.stan === 'sprawdzone';
    return this.show(page, actor, { form: page.form(), refusedId: null, verified, list: query.strona });
  }

  @Get(':id/plik')
  @Access('coordinator')
  async file(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) evidence: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, content } = await this.checks.openFile(actor, evidence);
    await reply.headers(attachmentHeaders(file)).send(content);
  }

  @Post(':id/sprawdz')
  @Access('coordinator')
  verify(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) evidence: string,
    @Body() body: Form,
  ) {
    return page.submit(
      verificationBody,
      body,
      async ({ version }) => {
        await this.checks.verify(actor, evidence, version);
        return page.seeOther(CHECKS, { tone: 'success', text: evidenceTexts[page.lang].marked });
      },
      (form) => this.show(page, actor, { form, refusedId: null, verified: false, list: 1 }),
    );
  }

  @Post(':id/wycofaj')
  @Access('coordinator')
  withdraw(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) evidence: string,
    @Body() body: Form,
  ) {
    return page.submit(
      withdrawalBody,
      body,
      async ({ reason }) => {
        await this.checks.withdraw(actor, evidence, reason);
        return page.seeOther(VERIFIED, { tone: 'success', text: evidenceTexts[page.lang].withdrawn });
      },
      (form) => this.show(page, actor, { form, refusedId: evidence, verified: true, list: 1 }),
    );
  }

  private async show(page: PageContext, actor: Representative, shown: Shown) {
    const m = evidenceTexts[page.lang];
    const { verified } = shown;
    const path = (evidence: string, step: string) => page.href(`${CHECKS}/${evidence}/${step}`);
    return page.render(
      {
        title: m.toCheck,
        area: 'coordinator',
        breadcrumbs: [
          { path: '/koordynator', label: coordinatorTexts[page.lang].desk },
          { label: m.toCheck },
        ],
      },
      <EvidenceChecksView
        form={shown.form}
        refusedId={shown.refusedId}
        list={await this.checks.list(actor, verified, shown.list)}
        verified={verified}
        today={localDateOf(this.clock.now())}
        ownId={actor.organisation.id}
        paths={{
          waiting: page.href(CHECKS),
          verified: page.href(VERIFIED),
          file: (evidence) => path(evidence, 'plik'),
          verify: (evidence) => path(evidence, 'sprawdz'),
          withdraw: (evidence) => path(evidence, 'wycofaj'),
          member: (slug) => page.href(`/czlonkowie/${slug}`),
          page: (number) => page.href(`${CHECKS}?strona=${number}${verified ? '&stan=sprawdzone' : ''}`),
        }}
      />,
    );
  }
}
