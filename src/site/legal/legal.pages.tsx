import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Consents, type LegalText } from '../../modules/identity/index.js';
import { OperatorRecord } from '../../modules/organisations/index.js';
import { Access } from '../../platform/access/access.js';
import { Config } from '../../platform/config/config.js';
import { httpProblems } from '../../platform/http/http.problems.js';
import { whole } from '../../platform/validation/fields.js';
import type { PageContext } from '../../ui/page/page-context.js';
import { Page } from '../../ui/page/page.decorator.js';
import { OperatorNote } from '../operator-note.js';
import { legalTexts } from './legal-texts.js';
import { LegalView } from './legal-view.js';

const versionQuery = z.object({ wersja: whole(1, 10_000).optional() });
type VersionQuery = z.output<typeof versionQuery>;

const paths: Readonly<Record<LegalText, string>> = {
  terms: '/regulamin',
  privacy: '/prywatnosc',
  accessibility: '/dostepnosc',
};

/** Terms, privacy and accessibility, in the version that holds or in another. */
@ApiExcludeController()
@Controller()
export class LegalPages {
  constructor(
    private readonly config: Config,
    private readonly consents: Consents,
    private readonly operators: OperatorRecord,
  ) {}

  @Get(paths.terms)
  @Access('public')
  terms(@Page() page: PageContext, @Query({ schema: versionQuery }) query: VersionQuery) {
    return this.show(page, 'terms', query.wersja);
  }

  @Get(paths.privacy)
  @Access('public')
  privacy(@Page() page: PageContext, @Query({ schema: versionQuery }) query: VersionQuery) {
    return this.show(page, 'privacy', query.wersja);
  }

  @Get(paths.accessibility)
  @Access('public')
  accessibility(@Page() page: PageContext, @Query({ schema: versionQuery }) query: VersionQuery) {
    return this.show(page, 'accessibility', query.wersja);
  }

  /** `wanted`: a version's number; without it the one in force. */
  private async show(page: PageContext, kind: LegalText, wanted?: number) {
    const inForce = this.consents.inForce(kind);
    const versions = this.consents.versions()[kind];
    const shown = versions.find(({ version }) => version === (wanted ?? inForce.version));
    const text = shown && legalTexts[kind][shown.version - 1]?.[page.lang];
    if (!text) throw httpProblems.notFound();
    const operator = await this.operators.current();
    return page.render(
      { title: text.title, description: text.lead, indexable: shown === inForce },
      <LegalView
        lang={page.lang}
        text={text}
        shown={shown}
        inForce={inForce}
        announced={this.consents.announced(kind)}
        versions={versions}
        path={paths[kind]}
        href={(path) => page.href(path)}
        note={<OperatorNote lang={page.lang} operator={operator} demo={this.config.demo} />}
      />,
    );
  }
}
