import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, StepUp } from '../../../platform/access/access.js';
import type { Person } from '../../../platform/access/actor.js';
import { sessionCookieName } from '../../../platform/access/session-cookie.js';
import { Config } from '../../../platform/config/config.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { Erasure } from '../erasure.service.js';
import { erasureBody } from '../identity.schemas.js';
import { ErasureView } from './erasure-view.js';
import { rightsTexts } from './rights.texts.js';

const ERASE = '/konto/moje-dane/usun';

/** The end of an account: what goes, what stays, what stands in the way. */
@ApiExcludeController()
@Controller()
export class ErasurePages {
  constructor(
    private readonly erasure: Erasure,
    private readonly config: Config,
  ) {}

  @Get(ERASE)
  @Access('account')
  @StepUp()
  ask(@Page() page: PageContext, @CurrentActor() actor: Person) {
    return this.show(page, actor, page.form());
  }

  @Post(ERASE)
  @Access('account')
  @StepUp()
  erase(@Page() page: PageContext, @CurrentActor() actor: Person, @Body() body: Record<string, unknown>) {
    return page.submit(
      erasureBody,
      body,
      async ({ email }) => {
        await this.erasure.erase(actor, email);
        return page
          .seeOther('/', { tone: 'success', text: rightsTexts[page.lang].erased })
          .withCookie({ name: sessionCookieName(this.config), value: '', maxAge: 0 });
      },
      (form) => this.show(page, actor, form),
    );
  }

  private async show(page: PageContext, actor: Person, form: FormState) {
    const m = rightsTexts[page.lang];
    return page.render(
      {
        title: m.erase,
        area: 'panel',
        breadcrumbs: [{ path: '/konto/moje-dane', label: m.ownData }, { label: m.erase }],
      },
      <ErasureView
        form={form}
        obstacles={await this.erasure.obstacles(actor)}
        action={page.href(ERASE)}
        href={(path) => page.href(path)}
      />,
    );
  }
}
