import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../../platform/access/access.js';
import { hasRole, type Person, type Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { localPath } from '../../identity/index.js';
import { JoinRequests } from '../join-requests.service.js';
import { joinAcceptBody } from '../join-requests.schemas.js';
import { MachineKeys } from '../machine-keys.service.js';
import { invitationBody, organisationPatch, roleBody, tokenBody } from '../organisations.schemas.js';
import { Organisations } from '../organisations.service.js';
import { People } from '../people.service.js';
import { firstPathOf } from '../domain/grants.js';
import { OrganisationFrames } from './organisation-frame.js';
import { MachineKeysView, OrganisationPageView } from './organisation-views.js';
import { PeopleView } from './people-views.js';
import { joiningTexts } from './joining.texts.js';
import { organisationTexts } from './organisations.texts.js';

const id = z.uuid();
type Form = Record<string, unknown>;

const ORGANISATION = '/panel/organizacja';
const PEOPLE = '/panel/ludzie';
const KEYS = '/panel/organizacja/klucze';

/** The organisation's own pages in the panel. */
@ApiExcludeController()
@Controller()
export class OrganisationPages {
  constructor(
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly keys: MachineKeys,
    private readonly frames: OrganisationFrames,
    private readonly requests: JoinRequests,
  ) {}

  @Post('/przelacz')
  @Access('account')
  async switchTo(@Page() page: PageContext, @CurrentActor() actor: Person, @Body() body: Form) {
    const organisationId = String(body['organisation'] ?? '');
    await this.organisations.switchTo(actor, organisationId);
    const chosen = actor.organisations.find(({ id }) => id === organisationId);
    const back = localPath(String(body['back'] ?? ''));
    // A page of one organisation's things means nothing to another: back only to public pages.
    const kept = back && !/^\/(panel|koordynator)/.test(back) ? back : '/panel';
    const target = chosen?.grant ? firstPathOf(chosen.grant.scopes) : kept;
    return page.seeOther(target, {
      tone: 'success',
      text: organisationTexts[page.lang].switched(chosen?.name ?? ''),
    });
  }

  @Get(ORGANISATION)
  @Access('viewer')
  show(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.showOrganisation(page, actor, null);
  }

  @Post(ORGANISATION)
  @Access('owner')
  @StepUp()
  save(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      organisationPatch,
      body,
      async (input) => {
        await this.organisations.update(actor, input, page.key);
        return page.seeOther(ORGANISATION, { tone: 'success', text: organisationTexts[page.lang].saved });
      },
      (form) => this.showOrganisation(page, actor, form),
    );
  }

  @Post(KEYS)
  @Access('owner')
  @StepUp()
  makeKey(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      tokenBody,
      body,
      async (input) => {
        const { secret } = await this.keys.create(actor, input);
        return this.showOrganisation(page, actor, null, { fresh: secret });
      },
      (form) => this.showOrganisation(page, actor, null, { form }),
    );
  }

  @Post(`${KEYS}/:id/uniewaznij`)
  @Access('owner')
  @StepUp()
  async revokeKey(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) key: string,
  ) {
    await this.keys.revoke(actor, key);
    return page.seeOther(ORGANISATION, { tone: 'success', text: organisationTexts[page.lang].keyRevoked });
  }

  @Get(PEOPLE)
  @Access('viewer')
  listPeople(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.showPeople(page, actor, page.form({ role: 'editor' }));
  }

  @Post(`${PEOPLE}/zaproszenia`)
  @Access('owner')
  @StepUp()
  @RateLimit('write')
  invite(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      invitationBody,
      body,
      async (input) => {
        await this.people.invite(actor, input, page.key);
        return page.seeOther(PEOPLE, {
          tone: 'success',
          text: organisationTexts[page.lang].invited(input.email),
        });
      },
      (form) => this.showPeople(page, actor, form),
    );
  }

  @Post(`${PEOPLE}/zaproszenia/:id/wycofaj`)
  @Access('owner')
  async revoke(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) invitationId: string,
  ) {
    await this.people.revokeInvitation(actor, invitationId);
    return page.seeOther(PEOPLE, { tone: 'success', text: organisationTexts[page.lang].revoked });
  }

  @Post(`${PEOPLE}/prosby/:id/przyjmij`)
  @Access('owner')
  acceptRequest(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) request: string,
    @Body() body: Form,
  ) {
    return page.submit(
      joinAcceptBody,
      body,
      async ({ role }) => {
        const waiting = await this.requests.waiting(actor);
        const name = waiting.find((one) => one.id === request)?.name ?? '';
        await this.requests.accept(actor, request, role);
        return page.seeOther(PEOPLE, { tone: 'success', text: joiningTexts[page.lang].accepted(name) });
      },
      (form) => this.showPeople(page, actor, form),
    );
  }

  @Post(`${PEOPLE}/:id/role`)
  @Access('owner')
  @StepUp()
  changeRole(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) accountId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      roleBody,
      body,
      async ({ role }) => {
        await this.people.changeRole(actor, accountId, role);
        return page.seeOther(PEOPLE, { tone: 'success', text: organisationTexts[page.lang].roleChanged });
      },
      (form) => this.showPeople(page, actor, form),
    );
  }

  @Post(`${PEOPLE}/:id/usun`)
  @Access('owner')
  @StepUp()
  async remove(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) accountId: string,
  ) {
    await this.people.remove(actor, accountId);
    return page.seeOther(PEOPLE, { tone: 'success', text: organisationTexts[page.lang].removed });
  }

  private async showOrganisation(
    page: PageContext,
    actor: Representative,
    form: FormState | null,
    key: { fresh?: string; form?: FormState } = {},
  ) {
    const organisation = await this.organisations.mine(actor);
    const { name, krs, regon, street, postCode, town, powiat, phone, principal } = organisation;
    const present = {
      ...{ organisationName: name, krs, regon, street, postCode, town, powiat, phone },
      principalName: principal?.name,
      principalKrs: principal?.krs,
      principalStreet: principal?.street,
      principalPostCode: principal?.postCode,
      principalTown: principal?.town,
    };
    const values = Object.fromEntries(Object.entries(present).map(([field, value]) => [field, value ?? '']));
    const owner = hasRole(actor, 'owner');
    return this.frames.render(
      page,
      actor,
      'data',
      <>
        <OrganisationPageView
          form={form ?? page.form(values)}
          organisation={organisation}
          mayEdit={owner}
          action={page.href(ORGANISATION)}
          formKey={page.formKey}
        />
        {owner && (
          <MachineKeysView
            form={key.form ?? page.form({ role: 'viewer', days: '90' })}
            keys={await this.keys.list(actor)}
            fresh={key.fresh ?? null}
            path={page.href(KEYS)}
          />
        )}
      </>,
    );
  }

  private async showPeople(page: PageContext, actor: Representative, form: FormState) {
    const { people, invitations } = await this.people.list(actor);
    const owner = hasRole(actor, 'owner');
    const requests = owner ? await this.requests.waiting(actor) : [];
    return page.render(
      { title: organisationTexts[page.lang].people, area: 'panel' },
      <PeopleView
        form={form}
        people={people}
        invitations={invitations}
        requests={requests}
        organisation={actor.organisation.name}
        mayManage={owner}
        path={page.href(PEOPLE)}
        formKey={page.formKey}
      />,
    );
  }
}
