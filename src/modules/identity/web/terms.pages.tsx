import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Person } from '../../../platform/access/actor.js';
import { PageHeader, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PageSlots, type ParkedForm } from '../../../ui/page/page-slots.js';
import { Consents } from '../consents.service.js';
import { localPath } from '../domain/local-path.js';
import { signInQuery, termsBody } from '../identity.schemas.js';
import { ResumeView } from './identity-views.js';
import { identityTexts } from './identity.texts.js';
import { packForm, unpackForm } from './parked-form.js';
import { rightsTexts } from './rights.texts.js';
import { TERMS, TermsForm } from './terms-form.js';

type Onward = { readonly next: string; readonly parked: ParkedForm | null };

/** Terms that changed or are about to: what is different, and the person's word on them. */
@ApiExcludeController()
@Controller()
export class TermsPages {
  constructor(
    private readonly consents: Consents,
    slots: PageSlots,
  ) {
    slots.register('terms.prompt', (page, { parked }) =>
      this.form(page, page.form(), { next: '/panel', parked }),
    );
  }

  @Get(TERMS)
  @Access('account')
  ask(@Page() page: PageContext, @Query({ schema: signInQuery }) query: z.output<typeof signInQuery>) {
    return this.show(page, page.form(), { next: localPath(query.next) ?? '/panel', parked: null });
  }

  @Post(TERMS)
  @Access('account')
  answer(
    @Page() page: PageContext,
    @CurrentActor() actor: Person,
    @Body() { next: given, parked: packed, ...body }: Record<string, unknown>,
  ) {
    const m = rightsTexts[page.lang];
    const onward = { next: localPath(String(given ?? '')) ?? '/panel', parked: unpackForm(packed) };
    return page.submit(
      termsBody,
      body,
      async (input) => {
        await this.consents.answerTerms(actor, input);
        if (!input.accept) return page.seeOther(onward.next, { tone: 'info', text: m.declined });
        if (!onward.parked) return page.seeOther(onward.next, { tone: 'success', text: m.accepted });
        const own = identityTexts[page.lang];
        const view = <ResumeView lang={page.lang} lead={own.resumeAccepted} parked={onward.parked} />;
        return page.render({ title: own.resume, area: 'panel' }, view);
      },
      (form) => this.show(page, form, onward),
    );
  }

  private async form(page: PageContext, form: FormState, { next, parked }: Onward) {
    return (
      <TermsForm
        form={form}
        open={(await this.consents.standing(page.actor as Person)).open}
        due={(page.actor as Person).termsDue}
        action={page.href(TERMS)}
        termsHref={page.href('/regulamin')}
        next={next}
        parked={parked ? packForm(parked) : ''}
      />
    );
  }

  private async show(page: PageContext, form: FormState, onward: Onward) {
    const m = rightsTexts[page.lang];
    return page.render(
      { title: m.terms, area: 'panel' },
      <div class="narrow">
        <PageHeader title={m.terms} />
        {await this.form(page, form, onward)}
      </div>,
    );
  }
}
