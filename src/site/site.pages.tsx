import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { fitPoints, ROTATION_DAYS } from '../modules/procurement/index.js';
import { ranking } from '../modules/search/index.js';
import { Access } from '../platform/access/access.js';
import type { PageContext } from '../ui/page/page-context.js';
import { Page } from '../ui/page/page.decorator.js';
import type { SiteText } from './site-text.js';
import { SitePageView } from './site-views.js';
import { help } from './texts/help.js';
import { howItWorks } from './texts/how-it-works.js';
import { rankingText } from './texts/ranking.js';

const order = rankingText(ranking, { ...fitPoints, days: ROTATION_DAYS });

/** What the site says of itself. */
@ApiExcludeController()
@Controller()
export class SitePages {
  @Get('/jak-to-dziala')
  @Access('public')
  howItWorks(@Page() page: PageContext) {
    return this.show(page, howItWorks);
  }

  @Get('/jak-sortujemy')
  @Access('public')
  ranking(@Page() page: PageContext) {
    return this.show(page, order);
  }

  @Get('/pomoc')
  @Access('public')
  help(@Page() page: PageContext) {
    return this.show(page, help);
  }

  private show(page: PageContext, text: SiteText) {
    const { title, lead } = text[page.lang];
    return page.render(
      { title, description: lead, indexable: true },
      <SitePageView text={text[page.lang]} href={(path) => page.href(path)} />,
    );
  }
}
