import { Injectable } from '@nestjs/common';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import type { PageResult } from '../../../ui/page/page-result.js';
import { Applications } from '../applications.service.js';
import { Leaving } from '../leaving.service.js';
import { MembershipView, type MembershipForms } from './membership-view.js';
import { membershipTexts } from './membership.texts.js';

export const MEMBERSHIP = '/panel/czlonkostwo';

/** The one page of the organisation's own standing, which several page controllers show again. */
@Injectable()
export class MembershipScreen {
  constructor(
    private readonly applications: Applications,
    private readonly leaving: Leaving,
  ) {}

  /** `forms`: those that came back. */
  async render(
    page: PageContext,
    actor: Representative,
    forms: Partial<MembershipForms> = {},
  ): Promise<PageResult> {
    const standing = await this.applications.mine(actor);
    const { membership, application } = standing;
    const current = membership && !membership.leftAt && !membership.suspendedAt;
    const written = application && {
      role: application.role,
      statement: application.statement,
      signatories: application.signatories ?? '',
    };
    const pending = application?.decidedAt === null;
    const path = (tail: string) => page.href(`${MEMBERSHIP}${tail}`);
    return page.render(
      { title: membershipTexts[page.lang].membership, area: 'panel' },
      <MembershipView
        forms={{
          application: page.form(pending && written ? written : { role: 'supplier' }),
          appeal: page.form(),
          scan: page.form(),
          leaving: page.form(),
          ...forms,
        }}
        organisation={actor.organisation.name}
        standing={standing}
        departure={membership?.leftAt ? await this.leaving.mine(actor) : null}
        owner={hasRole(actor, 'owner')}
        idempotencyKey={page.formKey}
        paths={{
          apply: path(''),
          complete: path('/uzupelnienie'),
          withdraw: path('/wycofaj'),
          appeal: path('/odwolanie'),
          leave: path('/wystapienie'),
          notice: path('/wystapienie/pismo.pdf'),
          receipt: path('/wystapienie/pokwitowanie.pdf'),
          noticeUpload: path('/wystapienie/skan'),
          noticeScan: path('/wystapienie/skan'),
          accessionPdf: path('/deklaracja.pdf'),
          accessionUpload: path('/deklaracja'),
          accessionScan: path('/deklaracja/skan'),
          draft: page.href('/przystap'),
          profile: page.href('/panel/profil'),
          publicProfile: current ? page.absolute(`/czlonkowie/${membership.slug}`) : null,
        }}
      />,
    );
  }
}
