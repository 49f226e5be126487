import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Person } from '../../../platform/access/actor.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { Consents } from '../consents.service.js';
import { OwnDataView } from './own-data-view.js';
import { rightsTexts } from './rights.texts.js';

/** The person's rights to their own data. */
@ApiExcludeController()
@Controller()
export class OwnDataPages {
  constructor(private readonly consents: Consents) {}

  @Get('/konto/moje-dane')
  @Access('account')
  async show(@Page() page: PageContext, @CurrentActor() actor: Person) {
    return page.render(
      { title: rightsTexts[page.lang].ownData, area: 'panel' },
      <OwnDataView
        lang={page.lang}
        log={await this.consents.log(actor)}
        open={(await this.consents.standing(actor)).open}
        paths={{
          terms: page.href('/konto/regulamin?next=/konto/moje-dane'),
          privacy: page.href('/prywatnosc'),
        }}
      />,
    );
  }
}
