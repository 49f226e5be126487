import { Injectable } from '@nestjs/common';
import type { PageContext } from '../../../ui/page/page-context.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { AccountTouches } from '../account-touches.service.js';
import { visitOf } from './visit.js';

/** Notes on the pages to which marked links lead that a signed-in person came by one; shows nothing. */
@Injectable()
export class TouchSlots {
  constructor(
    slots: PageSlots,
    private readonly touches: AccountTouches,
  ) {
    const note = async (page: PageContext) => {
      this.note(page);
      return null;
    };
    slots.register('listing.below', note);
    slots.register('profile.below', note);
    slots.register('catalogue.results', note);
  }

  /** For a page of the module itself. */
  note(page: PageContext): void {
    if (page.touch !== null) this.touches.note(page.actor, page.touch, visitOf(page));
  }
}
