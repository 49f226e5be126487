import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Person } from '../../../platform/access/actor.js';
import { PageHeader, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PageSlots, type ParkedForm } from '../../../ui/page/page-slots.js';
import { localPath } from '../domain/local-path.js';
import { codeBody, passkeyBody, passwordProofBody, signInQuery } from '../identity.schemas.js';
import { Passkeys } from '../passkeys.service.js';
import { Proofs, type Proof } from '../proofs.service.js';
import { SecondFactors } from '../second-factors.service.js';
import { ResumeView } from './identity-views.js';
import { identityTexts } from './identity.texts.js';
import { packForm, unpackForm } from './parked-form.js';
import { ProofForm } from './proof-views.js';

type Form = Record<string, unknown>;

/** Where one goes after the proof: a path, or the form that asked for it. */
type Onward = { readonly next: string; readonly parked: ParkedForm | null };

const PROOF = '/konto/potwierdz';

/** The proof before a sensitive act, and the way back to it. */
@ApiExcludeController()
@Controller()
export class ProofPages {
  constructor(
    private readonly proofs: Proofs,
    private readonly factors: SecondFactors,
    private readonly passkeys: Passkeys,
    slots: PageSlots,
  ) {
    slots.register('proof.prompt', (page, { parked }) =>
      this.form(page, page.form(), { next: '/konto', parked }),
    );
  }

  @Get(PROOF)
  @Access('account')
  ask(@Page() page: PageContext, @Query({ schema: signInQuery }) query: z.output<typeof signInQuery>) {
    return this.show(page, page.form(), { next: localPath(query.next) ?? '/konto', parked: null });
  }

  @Post(PROOF)
  @Access('account')
  prove(@Page() page: PageContext, @CurrentActor() actor: Person, @Body() body: Form) {
    const next = localPath(String(body['next'] ?? '')) ?? '/konto';
    const parked = unpackForm(body['parked']);
    const m = identityTexts[page.lang];
    const { password, code, passkey } = body;
    const act = async (proof: Proof) => {
      await this.proofs.prove(actor, proof);
      if (!parked) return page.seeOther(next);
      const view = <ResumeView lang={page.lang} lead={m.resumeProven} parked={parked} />;
      return page.render({ title: m.resume, area: 'panel' }, view);
    };
    const again = (form: FormState) => this.show(page, form, { next, parked });
    if (passkey !== undefined) return page.submit(passkeyBody, { passkey }, act, again);
    return code === undefined
      ? page.submit(passwordProofBody, { password }, act, again)
      : page.submit(codeBody, { code }, act, again);
  }

  private async form(page: PageContext, form: FormState, { next, parked }: Onward) {
    const { accountId, credentialId } = page.actor as Person;
    const { on } = await this.factors.standing(accountId);
    return (
      <ProofForm
        form={form}
        byCode={on}
        passkey={on ? await this.passkeys.request(accountId, credentialId) : null}
        action={page.href(PROOF)}
        next={next}
        parked={parked ? packForm(parked) : ''}
      />
    );
  }

  private async show(page: PageContext, form: FormState, onward: Onward) {
    const m = identityTexts[page.lang];
    return page.render(
      { title: m.proof, area: 'panel' },
      <div class="narrow">
        <PageHeader title={m.proof} lead={m.proofLead} />
        {await this.form(page, form, onward)}
      </div>,
    );
  }
}
