import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OperatorRecord } from '../modules/organisations/index.js';
import { ranking } from '../modules/search/index.js';
import { Access } from '../platform/access/access.js';
import { Config } from '../platform/config/config.js';
import type { PageContext } from '../ui/page/page-context.js';
import { Page } from '../ui/page/page.decorator.js';
import { OperatorNote } from './operator-note.js';
import type { SiteText } from './site-text.js';
import { SitePageView } from './site-views.js';
import { accessibility } from './texts/accessibility.js';
import { help } from './texts/help.js';
import { howItWorks } from './texts/how-it-works.js';
import { privacy } from './texts/privacy.js';
import { rankingText } from './texts/ranking.js';
import { terms } from './texts/terms.js';

const order = rankingText(ranking);

/** What the site says of itself. */
@ApiExcludeController()
@Controller()
export class SitePages {
  constructor(
    private readonly config: Config,
    private readonly operators: OperatorRecord,
  ) {}

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

  @Get('/dostepnosc')
  @Access('public')
  accessibility(@Page() page: PageContext) {
    return this.show(page, accessibility);
  }

  @Get('/prywatnosc')
  @Access('public')
  privacy(@Page() page: PageContext) {
    return this.show(page, privacy, true);
  }

  @Get('/regulamin')
  @Access('public')
  terms(@Page() page: PageContext) {
    return this.show(page, terms, true);
  }

  /** `names` pages that speak of the operator say first who it is. */
  private async show(page: PageContext, text: SiteText, names = false) {
    const { title, lead } = text[page.lang];
    return page.render(
      { title, description: lead, indexable: true },
      <SitePageView
        text={text[page.lang]}
        href={(path) => page.href(path)}
        note={names ? await this.operatorNote(page) : null}
      />,
    );
  }

  private async operatorNote(page: PageContext) {
    const operator = await this.operators.current();
    return <OperatorNote lang={page.lang} operator={operator} demo={this.config.demo} />;
  }
}
