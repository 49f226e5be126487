import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, reaches } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { addDays, localDateOf } from '../../../shared/dates.js';
import { ActionLink, ActionRow, Section, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { featureBody } from '../campaigns.schemas.js';
import { Features } from '../features.service.js';
import { FEATURES, FeaturesView } from './features-view.js';
import { featureTexts } from './features.texts.js';

const id = z.uuid();
/** The listing that the coordinator came from. */
const listQuery = z.object({ oferta: z.uuid().optional().catch(undefined) });

/** The coordinator's features of single listings. */
@ApiExcludeController()
@Controller()
export class FeaturePages {
  constructor(
    private readonly features: Features,
    private readonly clock: Clock,
    slots: PageSlots,
  ) {
    slots.register('coordinator.desk', async (page) => {
      const m = featureTexts[page.lang];
      return (
        <Section title={m.title} lead={m.lead}>
          <ActionRow>
            <ActionLink href={page.href(FEATURES)}>{m.add}</ActionLink>
          </ActionRow>
        </Section>
      );
    });
    slots.register('listing.below', (page, { listingId }) =>
      Promise.resolve(
        reaches(page.actor, 'coordinator') ? (
          <ActionRow>
            <ActionLink tone="quiet" icon="sparkles" href={page.href(`${FEATURES}?oferta=${listingId}`)}>
              {featureTexts[page.lang].add}
            </ActionLink>
          </ActionRow>
        ) : null,
      ),
    );
  }

  @Get(FEATURES)
  @Access('coordinator')
  list(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: listQuery }) { oferta }: z.output<typeof listQuery>,
  ) {
    const today = localDateOf(this.clock.now());
    const listing = oferta ? page.absolute(`/oferty/${oferta}`) : '';
    return this.show(page, actor, page.form({ listing, startsOn: today, endsOn: addDays(today, 13) }));
  }

  @Post(FEATURES)
  @Access('coordinator')
  add(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      featureBody,
      body,
      async (input) => {
        await this.features.add(actor, input, page.key);
        return page.seeOther(FEATURES, { tone: 'success', text: featureTexts[page.lang].added });
      },
      (form) => this.show(page, actor, form),
    );
  }

  @Post(`${FEATURES}/:id/zakoncz`)
  @Access('coordinator')
  async end(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) featureId: string,
  ) {
    await this.features.end(actor, featureId);
    return page.seeOther(FEATURES, { tone: 'success', text: featureTexts[page.lang].ended });
  }

  private async show(page: PageContext, actor: Representative, form: FormState) {
    return page.render(
      {
        title: featureTexts[page.lang].title,
        area: 'coordinator',
        breadcrumbs: [
          { path: '/koordynator', label: featureTexts[page.lang].desk },
          { label: featureTexts[page.lang].title },
        ],
      },
      <FeaturesView
        form={form}
        formKey={page.formKey}
        features={await this.features.list(actor)}
        today={localDateOf(this.clock.now())}
        href={(path) => page.href(path)}
      />,
    );
  }
}
