import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Person } from '../../../platform/access/actor.js';
import { PageHeader, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { localPath } from '../domain/local-path.js';
import { proofBody, signInQuery } from '../identity.schemas.js';
import { Proofs } from '../proofs.service.js';
import { ResumeView } from './identity-views.js';
import { identityTexts } from './identity.texts.js';
import { packForm, unpackForm } from './parked-form.js';
import { ProofForm } from './proof-views.js';

type Form = Record<string, unknown>;

const PROOF = '/konto/potwierdz';

/** The proof before a sensitive act, and the way back to it. */
@ApiExcludeController()
@Controller()
export class ProofPages {
  constructor(
    private readonly proofs: Proofs,
    slots: PageSlots,
  ) {
    slots.register('proof.prompt', async (page, { parked }) => (
      <ProofForm
        form={page.form()}
        action={page.href(PROOF)}
        next="/konto"
        parked={parked ? packForm(parked) : ''}
      />
    ));
  }

  @Get(PROOF)
  @Access('account')
  ask(@Page() page: PageContext, @Query({ schema: signInQuery }) query: z.output<typeof signInQuery>) {
    return this.show(page, page.form(), localPath(query.next) ?? '/konto', '');
  }

  @Post(PROOF)
  @Access('account')
  prove(@Page() page: PageContext, @CurrentActor() actor: Person, @Body() body: Form) {
    const next = localPath(String(body['next'] ?? '')) ?? '/konto';
    const parked = unpackForm(body['parked']);
    const m = identityTexts[page.lang];
    return page.submit(
      proofBody,
      { password: body['password'] },
      async (input) => {
        await this.proofs.prove(actor, input);
        if (!parked) return page.seeOther(next);
        const view = <ResumeView lang={page.lang} lead={m.resumeProven} parked={parked} />;
        return page.render({ title: m.resume, area: 'panel' }, view);
      },
      (form) => this.show(page, form, next, parked ? packForm(parked) : ''),
    );
  }

  private show(page: PageContext, form: FormState, next: string, parked: string) {
    const m = identityTexts[page.lang];
    return page.render(
      { title: m.proof, area: 'panel' },
      <div class="narrow">
        <PageHeader title={m.proof} lead={m.proofLead} />
        <ProofForm form={form} action={page.href(PROOF)} next={next} parked={parked} />
      </div>,
    );
  }
}
