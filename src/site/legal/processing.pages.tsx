import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OperatorRecord } from '../../modules/organisations/index.js';
import { Access } from '../../platform/access/access.js';
import { Config } from '../../platform/config/config.js';
import { PersonalData } from '../../platform/privacy/personal-data.js';
import { Retention } from '../../platform/privacy/retention.js';
import type { PageContext } from '../../ui/page/page-context.js';
import { Page } from '../../ui/page/page.decorator.js';
import { OperatorNote } from '../operator-note.js';
import { ProcessingView } from './processing-view.js';
import { processingTexts } from './processing.texts.js';

/** The register of processing activities (RODO art. 30), public because nothing in it is secret. */
@ApiExcludeController()
@Controller()
export class ProcessingPages {
  constructor(
    private readonly config: Config,
    private readonly operators: OperatorRecord,
    private readonly personalData: PersonalData,
    private readonly retention: Retention,
  ) {}

  @Get('/rejestr-czynnosci')
  @Access('public')
  async show(@Page() page: PageContext) {
    const m = processingTexts[page.lang];
    const operator = await this.operators.current();
    return page.render(
      { title: m.title, description: m.lead, indexable: true },
      <ProcessingView
        lang={page.lang}
        activities={this.personalData.sources.flatMap(({ processing }) => processing)}
        retention={await this.retention.lines()}
        note={<OperatorNote lang={page.lang} operator={operator} demo={this.config.demo} />}
        privacyHref={page.href('/prywatnosc')}
      />,
    );
  }
}
