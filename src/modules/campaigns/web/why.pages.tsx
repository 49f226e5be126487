import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../../../platform/access/access.js';
import { Retention } from '../../../platform/privacy/retention.js';
import { formatDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { Article, DefinitionList, PageHeader, Prose, Section } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { CAMPAIGNS, campaignPath, whyPath } from '../campaign-paths.js';
import { criteriaOf, nameOf } from '../domain/campaign-words.js';
import { TOUCH_TERM } from '../data/account-touches.personal.js';
import { Placements, type ExplainedCampaign } from '../placements.service.js';
import { slotNames } from '../slot-names.js';
import { ShownTable } from './placement-view.js';
import { whyTexts } from './why.texts.js';

const slugParam = z.string().max(200);

/** Why something of a campaign stands on a page: for everybody who sees it there. */
@ApiExcludeController()
@Controller()
export class WhyPages {
  constructor(
    private readonly placements: Placements,
    private readonly retention: Retention,
  ) {}

  @Get(whyPath(':slug'))
  @Access('public')
  async show(@Page() page: PageContext, @Param('slug', { schema: slugParam }) slug: string) {
    const explained = await this.placements.explain(slug);
    const keptDays = await this.retention.daysOf(TOUCH_TERM);
    const m = whyTexts[page.lang];
    return page.render(
      {
        title: m.title,
        breadcrumbs: [
          { path: CAMPAIGNS, label: m.campaigns },
          { path: campaignPath(slug), label: nameOf(explained.campaign, page.lang) },
          { label: m.title },
        ],
      },
      <WhyView lang={page.lang} explained={explained} keptDays={keptDays} href={(path) => page.href(path)} />,
    );
  }
}

const WhyView = (props: {
  lang: Lang;
  explained: ExplainedCampaign;
  /** For how many days a followed link stays with an account; null when no term holds. */
  keptDays: number | null;
  href: (path: string) => string;
}) => {
  const { lang, keptDays, href } = props;
  const { campaign, places, shown } = props.explained;
  const m = whyTexts[lang];
  return (
    <>
      <PageHeader title={m.title} lead={m.lead(nameOf(campaign, lang))} />
      <DefinitionList
        items={[
          {
            term: m.when,
            value: `${formatDate(campaign.startsOn, lang)}–${formatDate(campaign.endsOn, lang)}`,
          },
          {
            term: m.criteria,
            value: <Prose text={criteriaOf(campaign, lang)} />,
          },
          { term: m.who, value: campaign.shown.map(({ name }) => name).join(', ') },
          {
            term: m.places,
            value:
              places.length === 0
                ? m.noPlaces
                : places.map(({ slot }) => slotNames[slot][lang].toLowerCase()).join(', '),
          },
        ]}
      />
      <p>
        <a href={href(campaignPath(campaign.slug))}>{m.toCampaign}</a>
      </p>
      <Section title={m.rule}>
        <Article>
          <ul>
            {Object.values(m.rules).map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
            {keptDays !== null && <li>{m.kept(keptDays)}</li>}
          </ul>
        </Article>
        <p>
          <a href={href('/jak-sortujemy')}>{m.ranking}</a>
        </p>
      </Section>
      <Section title={m.numbers} lead={m.numbersLead}>
        {shown.length === 0 ? <p>{m.noNumbers}</p> : <ShownTable lang={lang} shown={shown} clicks={false} />}
      </Section>
    </>
  );
};
