import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { attachmentHeaders, zipHeaders } from '../../../platform/files/response-headers.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { localDateOf } from '../../../shared/dates.js';
import { ActionLink, EmptyState, PageHeader, openedVersion, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import type { EvidenceLine } from '../data/evidence.queries.js';
import { evidenceName } from '../evidence.labels.js';
import { evidenceBody, evidenceChangeBody } from '../evidence.schemas.js';
import { EvidencePacks } from '../evidence-pack.service.js';
import { Evidence } from '../evidence.service.js';
import { slugParam } from '../members.schemas.js';
import { Profiles } from '../profiles.service.js';
import { PublicEvidence } from '../public-evidence.service.js';
import { EditEvidenceView, NewEvidenceView, OwnEvidenceView } from './evidence-view.js';
import { evidenceTexts } from './evidence.texts.js';

const EVIDENCE = '/panel/zaswiadczenia';
const id = z.uuid();
type Form = Record<string, unknown>;

/** The member's own evidence, and the files of it that everybody may have. */
@ApiExcludeController()
@Controller()
export class EvidencePages {
  constructor(
    private readonly evidence: Evidence,
    private readonly profiles: Profiles,
    private readonly shown: PublicEvidence,
    private readonly packs: EvidencePacks,
    private readonly clock: Clock,
  ) {}

  @Get(EVIDENCE)
  @Access('viewer')
  async list(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    const items = await this.evidence.list(actor);
    const head = { title: evidenceTexts[page.lang].title, area: 'panel' as const };
    if (items.length === 0 && !(await this.profiles.mine(actor))) {
      return page.render(head, <NoMember page={page} />);
    }
    return page.render(
      head,
      <OwnEvidenceView
        lang={page.lang}
        items={items}
        today={localDateOf(this.clock.now())}
        mayEdit={hasRole(actor, 'editor')}
        hrefOf={(one) => page.href(`${EVIDENCE}/${one}`)}
        fileHrefOf={(one) => page.href(`${EVIDENCE}/${one}/plik`)}
        newHref={page.href(`${EVIDENCE}/nowe`)}
      />,
    );
  }

  @Get(`${EVIDENCE}/nowe`)
  @Access('editor')
  add(@Page() page: PageContext) {
    return this.showNew(page, page.form({ disclosure: 'all', validFrom: localDateOf(this.clock.now()) }));
  }

  @Post(EVIDENCE)
  @Access('editor')
  @RateLimit('write')
  declare(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      evidenceBody,
      body,
      async (input) => {
        await this.evidence.declare(actor, input, page.uploads[0], page.key);
        return page.seeOther(EVIDENCE, { tone: 'success', text: evidenceTexts[page.lang].added });
      },
      (form) => this.showNew(page, form),
    );
  }

  @Get(`${EVIDENCE}/:id`)
  @Access('editor')
  async edit(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) evidence: string,
  ) {
    const found = await this.evidence.show(actor, evidence);
    return this.showOne(page, found, page.form(fieldsOf(found)));
  }

  @Post(`${EVIDENCE}/:id`)
  @Access('editor')
  @RateLimit('write')
  async change(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) evidence: string,
    @Body() body: Form,
  ) {
    await this.evidence.show(actor, evidence);
    return page.submit(
      evidenceChangeBody,
      body,
      async (input) => {
        await this.evidence.change(actor, evidence, input, page.uploads[0]);
        return page.seeOther(EVIDENCE, { tone: 'success', text: evidenceTexts[page.lang].saved });
      },
      async (form) => this.showOne(page, await this.evidence.show(actor, evidence), form),
    );
  }

  @Get(`${EVIDENCE}/:id/plik`)
  @Access('viewer')
  async file(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) evidence: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, content } = await this.evidence.openFile(actor, evidence);
    await reply.headers(attachmentHeaders(file)).send(content);
  }

  @Post(`${EVIDENCE}/:id/plik/usun`)
  @Access('editor')
  async removeFile(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) evidence: string,
  ) {
    await this.evidence.removeFile(actor, evidence);
    return page.seeOther(`${EVIDENCE}/${evidence}`, {
      tone: 'success',
      text: evidenceTexts[page.lang].fileRemoved,
    });
  }

  @Post(`${EVIDENCE}/:id/usun`)
  @Access('editor')
  async remove(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) evidence: string,
  ) {
    await this.evidence.remove(actor, evidence);
    return page.seeOther(EVIDENCE, { tone: 'success', text: evidenceTexts[page.lang].removed });
  }

  @Get('/czlonkowie/:slug/zaswiadczenia/:id/plik')
  @Access('public')
  async shownFile(
    @Param('slug', { schema: slugParam }) slug: string,
    @Param('id', { schema: id }) evidence: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, content } = await this.shown.openFile(slug, evidence);
    await reply.headers(attachmentHeaders(file)).send(content);
  }

  @Get('/czlonkowie/:slug/paczka')
  @Access('public')
  @RateLimit('pack')
  async pack(
    @Page() page: PageContext,
    @Param('slug', { schema: slugParam }) slug: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const pack = await this.packs.open(slug, page.lang);
    await reply.headers(zipHeaders(pack)).send(pack.zip);
  }

  private showNew(page: PageContext, form: FormState) {
    const m = evidenceTexts[page.lang];
    return page.render(
      {
        title: m.add,
        area: 'panel',
        breadcrumbs: [{ path: EVIDENCE, label: m.title }, { label: m.add }],
      },
      <NewEvidenceView form={form} action={page.href(EVIDENCE)} formKey={page.formKey} />,
    );
  }

  private showOne(page: PageContext, evidence: EvidenceLine, form: FormState) {
    const m = evidenceTexts[page.lang];
    const path = (step: string) => page.href(`${EVIDENCE}/${evidence.id}${step}`);
    return page.render(
      {
        title: m.editTitle(evidenceName(evidence, page.lang)),
        area: 'panel',
        breadcrumbs: [{ path: EVIDENCE, label: m.title }, { label: evidenceName(evidence, page.lang) }],
      },
      <EditEvidenceView
        form={form}
        evidence={evidence}
        version={openedVersion(form, 'version', evidence.version)}
        paths={{
          save: path(''),
          file: path('/plik'),
          removeFile: path('/plik/usun'),
          remove: path('/usun'),
        }}
      />,
    );
  }
}

const fieldsOf = (evidence: EvidenceLine): FormState['values'] => ({
  kind: evidence.kind,
  title: evidence.title ?? '',
  number: evidence.number ?? '',
  issuer: evidence.issuer ?? '',
  issuedOn: evidence.issuedOn ?? '',
  validFrom: evidence.validFrom,
  validUntil: evidence.validUntil ?? '',
  scope: evidence.scope ?? '',
  share: evidence.share === null ? '' : String(evidence.share),
  disclosure: evidence.disclosure,
});

const NoMember = ({ page }: { page: PageContext }) => {
  const m = evidenceTexts[page.lang];
  return (
    <>
      <PageHeader title={m.title} />
      <EmptyState
        title={m.notMember}
        icon="file-check"
        actions={<ActionLink href={page.href('/panel/czlonkostwo')}>{m.join}</ActionLink>}
      >
        <p>{m.notMemberMore}</p>
      </EmptyState>
    </>
  );
};
