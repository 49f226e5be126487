import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, ByGrant, CurrentActor } from '../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { openedVersion, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { contactBody, contactChangeBody } from '../contacts.schemas.js';
import { moveBody } from '../move.schemas.js';
import type { ContactLine } from '../data/profile-contacts.js';
import { memberProblems } from '../domain/problems.js';
import { MOST_CONTACTS, ProfileContacts } from '../profile-contacts.service.js';
import { Profiles } from '../profiles.service.js';
import { EditContactView, OwnContactsView } from './profile-contacts-view.js';
import { contactTexts } from './profile-contacts.texts.js';
import { profileTexts } from './profile.texts.js';

const CONTACTS = '/panel/profil/kontakty';
const id = z.uuid();
type Form = Record<string, unknown>;

/** Contacts of the member's own profile. */
@ApiExcludeController()
@ByGrant('profile')
@Controller(CONTACTS)
export class ProfileContactPages {
  constructor(
    private readonly contacts: ProfileContacts,
    private readonly profiles: Profiles,
  ) {}

  @Get()
  @Access('viewer')
  list(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.show(page, actor, page.form());
  }

  @Post()
  @Access('editor')
  @RateLimit('write')
  add(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      contactBody,
      body,
      async (input) => {
        await this.contacts.add(actor, input, page.key);
        return this.back(page, 'added');
      },
      (form) => this.show(page, actor, form),
    );
  }

  @Get(':id')
  @Access('editor')
  async edit(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contact: string,
  ) {
    const found = await this.contacts.show(actor, contact);
    return this.showOne(page, found, page.form(fieldsOf(found)));
  }

  @Post(':id')
  @Access('editor')
  @RateLimit('write')
  async change(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contact: string,
    @Body() body: Form,
  ) {
    await this.contacts.show(actor, contact);
    return page.submit(
      contactChangeBody,
      body,
      async (input) => {
        await this.contacts.change(actor, contact, input);
        return this.back(page, 'saved');
      },
      async (form) => this.showOne(page, await this.contacts.show(actor, contact), form),
    );
  }

  @Post(':id/opublikuj')
  @Access('editor')
  async publish(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contact: string,
  ) {
    await this.contacts.publish(actor, contact, true);
    return this.back(page, 'nowPublished');
  }

  @Post(':id/ukryj')
  @Access('editor')
  async withhold(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contact: string,
  ) {
    await this.contacts.publish(actor, contact, false);
    return this.back(page, 'nowWithheld');
  }

  @Post(':id/kolejnosc')
  @Access('editor')
  async move(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contact: string,
    @Body() body: Form,
  ) {
    await this.contacts.show(actor, contact);
    return page.submit(
      moveBody,
      body,
      async (input) => {
        await this.contacts.move(actor, contact, input);
        return this.back(page, 'moved');
      },
      (form) => this.show(page, actor, form),
    );
  }

  @Post(':id/usun')
  @Access('editor')
  async remove(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contact: string,
  ) {
    await this.contacts.remove(actor, contact);
    return this.back(page, 'removed');
  }

  private back(
    page: PageContext,
    what: 'added' | 'saved' | 'moved' | 'removed' | 'nowPublished' | 'nowWithheld',
  ) {
    return page.seeOther(CONTACTS, { tone: 'success', text: contactTexts[page.lang][what] });
  }

  private async show(page: PageContext, actor: Representative, form: FormState) {
    const m = contactTexts[page.lang];
    if (!(await this.profiles.mine(actor))) throw memberProblems.notMember();
    return page.render(
      {
        title: m.title,
        area: 'panel',
        breadcrumbs: [
          { path: '/panel/profil', label: profileTexts[page.lang].profile },
          { label: m.contacts },
        ],
      },
      <OwnContactsView
        form={form}
        contacts={await this.contacts.mine(actor)}
        most={MOST_CONTACTS}
        mayEdit={hasRole(actor, 'editor')}
        formKey={page.formKey}
        paths={{ list: page.href(CONTACTS), of: (one) => page.href(`${CONTACTS}/${one}`) }}
        generalHref={page.href('/panel/profil')}
      />,
    );
  }

  private showOne(page: PageContext, contact: ContactLine, form: FormState) {
    const m = contactTexts[page.lang];
    const title = m.editTitle(contact.rolePl);
    return page.render(
      { title, area: 'panel', breadcrumbs: [{ path: CONTACTS, label: m.contacts }, { label: title }] },
      <EditContactView
        form={form}
        contact={contact}
        version={openedVersion(form, 'version', contact.version)}
        path={page.href(`${CONTACTS}/${contact.id}`)}
      />,
    );
  }
}

const fieldsOf = (contact: ContactLine): FormState['values'] => ({
  rolePl: contact.rolePl,
  roleEn: contact.roleEn ?? '',
  personName: contact.personName ?? '',
  email: contact.email ?? '',
  phone: contact.phone ?? '',
  published: contact.published ? 'true' : '',
});
