import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, EvenWithoutTerms } from '../../../platform/access/access.js';
import type { Person, Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { decodeForm } from '../../../platform/validation/form.js';
import { refusedForm, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { joinRequestBody, nipPageQuery, nipQuery } from '../join-requests.schemas.js';
import { JoinRequests } from '../join-requests.service.js';
import { personalAccountBody } from '../organisations.schemas.js';
import { People } from '../people.service.js';
import { Registration } from '../registration.service.js';
import { MyOrganisationsView, PersonalAccountView } from './joining-views.js';
import { joiningTexts } from './joining.texts.js';

const MINE = '/konto/organizacje';
const PEOPLE = '/panel/ludzie';
const id = z.uuid();
type Form = Record<string, unknown>;

/** How people come to act for an organisation that is here already, and how they leave it. */
@ApiExcludeController()
@Controller()
export class JoiningPages {
  constructor(
    private readonly requests: JoinRequests,
    private readonly people: People,
    private readonly registration: Registration,
  ) {}

  @Get('/rejestracja/osoba')
  @Access('public')
  accountPage(@Page() page: PageContext) {
    return this.showAccount(page, page.form());
  }

  @Post('/rejestracja/osoba')
  @Access('public')
  @RateLimit('mail')
  openAccount(@Page() page: PageContext, @Body() body: Form) {
    return page.submit(
      personalAccountBody,
      body,
      async (input) => {
        await this.registration.registerPerson(input, page.lang);
        return page.seeOther('/rejestracja/potwierdzenie');
      },
      (form) => this.showAccount(page, form),
    );
  }

  @Get(MINE)
  @Access('account')
  @RateLimit('write')
  mine(
    @Page() page: PageContext,
    @CurrentActor() actor: Person,
    @Query({ schema: nipPageQuery }) query: z.output<typeof nipPageQuery>,
  ) {
    return this.showMine(page, actor, query.nip ?? '', null);
  }

  @Post(MINE)
  @Access('account')
  @RateLimit('write')
  ask(@Page() page: PageContext, @CurrentActor() actor: Person, @Body() body: Form) {
    return page.submit(
      joinRequestBody,
      body,
      async (input) => {
        await this.requests.ask(actor, input);
        const found = (await this.requests.find(input.nip)).find((one) => one.id === input.organisationId);
        const text = joiningTexts[page.lang].asked(found?.name ?? '');
        return page.seeOther(MINE, { tone: 'success', text });
      },
      (form) => this.showMine(page, actor, String(body['nip'] ?? ''), form),
    );
  }

  @Post(`${MINE}/:id/wycofaj`)
  @Access('account')
  async withdraw(
    @Page() page: PageContext,
    @CurrentActor() actor: Person,
    @Param('id', { schema: id }) request: string,
  ) {
    await this.requests.withdraw(actor, request);
    return page.seeOther(MINE, { tone: 'success', text: joiningTexts[page.lang].withdrawn });
  }

  @Post(`${PEOPLE}/prosby/:id/odrzuc`)
  @Access('owner')
  async decline(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) request: string,
  ) {
    await this.requests.decline(actor, request);
    return page.seeOther(PEOPLE, { tone: 'success', text: joiningTexts[page.lang].declined });
  }

  @Post(`${PEOPLE}/odejdz`)
  @Access('viewer')
  @EvenWithoutTerms()
  async leave(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    await this.people.leave(actor);
    const text = joiningTexts[page.lang].left(actor.organisation.name);
    return page.seeOther(MINE, { tone: 'success', text });
  }

  private showAccount(page: PageContext, form: FormState) {
    return page.render(
      { title: joiningTexts[page.lang].personTitle },
      <PersonalAccountView form={form} action={page.href('/rejestracja/osoba')} />,
    );
  }

  /** `typed`: the number looked for, '' when none was. */
  private async showMine(page: PageContext, actor: Person, typed: string, refused: FormState | null) {
    const read = typed === '' ? null : await decodeForm(nipQuery, { nip: typed });
    const search =
      read && !read.ok ? refusedForm(page.lang, { nip: typed }, read.errors) : page.form({ nip: typed });
    return page.render(
      { title: joiningTexts[page.lang].title, area: 'panel' },
      <MyOrganisationsView
        search={search}
        found={read?.ok ? await this.requests.find(read.value.nip) : null}
        form={refused ?? page.form()}
        person={actor}
        requests={await this.requests.mine(actor)}
        path={page.href(MINE)}
        registerHref={page.href('/rejestracja')}
      />,
    );
  }
}
