import { Injectable } from '@nestjs/common';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { Directory } from '../directory.service.js';
import { PublicEvidence } from '../public-evidence.service.js';
import { ShownEvidence } from './shown-evidence.js';

/** A member's evidence where a supplier is checked. */
@Injectable()
export class EvidenceSlots {
  constructor(slots: PageSlots, evidence: PublicEvidence, directory: Directory) {
    slots.register('supplier.facts', async (page, { organisationId }) => {
      const slug = await directory.slugOf(organisationId);
      if (slug === null) return null;
      const path = (step: string) => page.href(`/czlonkowie/${slug}/${step}`);
      return (
        <ShownEvidence
          lang={page.lang}
          {...await evidence.of(organisationId)}
          level={3}
          packHref={path('paczka')}
          fileHrefOf={(id) => path(`zaswiadczenia/${id}/plik`)}
        />
      );
    });
  }
}
