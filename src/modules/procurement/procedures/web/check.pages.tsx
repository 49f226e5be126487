import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import type { Representative } from '../../../../platform/access/actor.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import type { FormBody } from '../../../../platform/validation/form.js';
import { ActionLink, ActionRow, Section, type FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { ProcedureDrafts } from '../drafts.service.js';
import { openProcedurePath, procedurePath, PROCEDURES } from '../procedure-news.js';
import { publishBody, reasonForm } from '../procedures.schemas.js';
import { Procedures, type Work } from '../procedures.service.js';
import { Publishing } from '../publishing.service.js';
import { CheckView } from './check-view.js';
import { procedureTexts } from './procedures.texts.js';
import { wizardTexts } from './wizard.texts.js';

const id = z.uuid();
const filesForm = z.strictObject({});

/** Step 4: files, whom to ask, a look at everything, and publishing. */
@ApiExcludeController()
@Controller('/panel/postepowania/:id')
export class CheckPages {
  constructor(
    private readonly procedures: Procedures,
    private readonly drafts: ProcedureDrafts,
    private readonly publishing: Publishing,
  ) {}

  @Get('/krok/4')
  @Access('editor')
  async check(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
  ) {
    return this.show(page, actor, await this.procedures.writable(actor, procedureId), page.form());
  }

  @Post('/pliki')
  @Access('editor')
  @RateLimit('write')
  addFiles(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: FormBody,
  ) {
    return page.submit(
      filesForm,
      body,
      async () => {
        const m = wizardTexts[page.lang];
        if (page.uploads.length === 0) {
          await this.procedures.work(actor, procedureId);
          return page.seeOther(`${checkPath(procedureId)}#pliki`, { tone: 'error', text: m.noFile });
        }
        await this.drafts.addFiles(actor, procedureId, page.uploads, page.key);
        return page.seeOther(`${checkPath(procedureId)}#pliki`, { tone: 'success', text: m.fileAdded });
      },
      this.again(page, actor, procedureId),
    );
  }

  @Post('/pliki/:fileId/usun')
  @Access('editor')
  @RateLimit('write')
  async removeFile(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Param('fileId', { schema: id }) fileId: string,
  ) {
    await this.drafts.removeFile(actor, procedureId, fileId);
    const text = wizardTexts[page.lang].fileRemoved;
    return page.seeOther(`${checkPath(procedureId)}#pliki`, { tone: 'success', text });
  }

  @Post('/opublikuj')
  @Access('editor')
  @RateLimit('write')
  publish(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: FormBody,
  ) {
    return page.submit(
      publishBody,
      body,
      async ({ revision }) => {
        const { number } = await this.publishing.publish(actor, procedureId, revision);
        const text = wizardTexts[page.lang].published(number);
        return page.seeOther(procedurePath(procedureId), { tone: 'success', text });
      },
      this.again(page, actor, procedureId),
    );
  }

  @Post('/nowa-wersja')
  @Access('editor')
  @RateLimit('write')
  amend(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: FormBody,
  ) {
    return page.submit(
      reasonForm,
      body,
      async ({ revision, reason }) => {
        await this.publishing.amend(actor, procedureId, revision, reason);
        const text = wizardTexts[page.lang].amended;
        return page.seeOther(procedurePath(procedureId), { tone: 'success', text });
      },
      this.again(page, actor, procedureId),
    );
  }

  @Post('/usun')
  @Access('editor')
  @RateLimit('write')
  async discard(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
  ) {
    const isGone = await this.drafts.discard(actor, procedureId);
    const { discarded, changesDropped } = wizardTexts[page.lang];
    return isGone
      ? page.seeOther(PROCEDURES, { tone: 'success', text: discarded })
      : page.seeOther(procedurePath(procedureId), { tone: 'success', text: changesDropped });
  }

  private again(page: PageContext, actor: Representative, procedureId: string) {
    return async (form: FormState) =>
      this.show(page, actor, await this.procedures.work(actor, procedureId), {
        ...form,
        errors: onPage(form),
      });
  }

  private async show(page: PageContext, actor: Representative, work: Work, form: FormState) {
    const procedureId = work.procedure.id;
    const invited = await this.procedures.listed(actor, procedureId);
    const m = wizardTexts[page.lang];
    const subject = work.procedure.subject || m.untitled;
    return page.render(
      {
        title: `${m.step(4)}: ${subject}`,
        area: 'panel',
        breadcrumbs: [{ path: PROCEDURES, label: procedureTexts[page.lang].list }, { label: subject }],
      },
      <CheckView
        form={form}
        step={4}
        subject={work.procedure.subject}
        changing={work.procedure.state !== 'draft'}
        stepHref={(step) => page.href(`${procedurePath(procedureId)}/krok/${step}`)}
        work={work}
        base={page.href(procedurePath(procedureId))}
        formKey={page.formKey}
        fileHref={(fileId) => page.href(`${openProcedurePath(procedureId)}/pliki/${fileId}`)}
      >
        <Section title={m.list}>
          {invited.length > 0 ? (
            <ul>
              {invited.map((name, at) => (
                <li key={at}>{name}</li>
              ))}
            </ul>
          ) : (
            <p>{m.listEmpty}</p>
          )}
          <ActionRow>
            <ActionLink href={page.href(`${procedurePath(procedureId)}/zaproszenia`)} icon="users">
              {m.toList}
            </ActionLink>
          </ActionRow>
        </Section>
      </CheckView>,
    );
  }
}

const checkPath = (procedureId: string): string => `${procedurePath(procedureId)}/krok/4`;

/** What is missing stands on the page with its step; of its forms only their own fields and refusals without one. */
const onPage = ({ errors }: FormState): FormState['errors'] =>
  errors.filter(({ pointer }) => ['', '/reason', '/files'].includes(pointer));
