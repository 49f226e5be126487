import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, ByGrant, CurrentActor } from '../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { localDateOf } from '../../../shared/dates.js';
import { openedVersion, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import type { OwnOffer } from '../data/price-offers.js';
import { percentOf } from '../domain/price-offer.js';
import { endOfferBody, offerBody, offerChangeBody } from '../price-offers.schemas.js';
import { PriceOffers } from '../price-offers.service.js';
import { ownTexts } from './own-listings.texts.js';
import { ListingOffersView, OfferView } from './price-offers-view.js';
import { offerTexts } from './price-offers.texts.js';
import { OFFERS, OWN, offersPath } from './step-paths.js';

const id = z.uuid();
type Form = Record<string, unknown>;

/** Dated lower prices of own listings. */
@ApiExcludeController()
@ByGrant('listings')
@Controller()
export class PriceOfferPages {
  constructor(
    private readonly offers: PriceOffers,
    private readonly clock: Clock,
  ) {}

  @Get(`${OWN}/:id/promocja`)
  @Access('viewer')
  list(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listing: string,
  ) {
    return this.show(page, actor, listing, page.form({ kind: 'percent', startsOn: this.today() }));
  }

  @Post(`${OWN}/:id/promocja`)
  @Access('editor')
  @RateLimit('write')
  async make(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listing: string,
    @Body() body: Form,
  ) {
    await this.offers.own(actor, listing);
    return page.submit(
      offerBody,
      body,
      async (terms) => {
        await this.offers.make(actor, listing, terms, page.key);
        return page.seeOther(offersPath(listing), { tone: 'success', text: offerTexts[page.lang].made });
      },
      (form) => this.show(page, actor, listing, form),
    );
  }

  @Get(`${OFFERS}/:id`)
  @Access('editor')
  async one(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) offer: string,
  ) {
    const found = await this.offers.show(actor, offer);
    return this.showOne(page, actor, offer, page.form(valuesOf(found.offer)));
  }

  @Post(`${OFFERS}/:id`)
  @Access('editor')
  @RateLimit('write')
  async change(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) offer: string,
    @Body() body: Form,
  ) {
    const { listing } = await this.offers.show(actor, offer);
    return page.submit(
      offerChangeBody,
      body,
      async ({ terms, version }) => {
        await this.offers.change(actor, offer, terms, version);
        return page.seeOther(offersPath(listing.id), { tone: 'success', text: offerTexts[page.lang].saved });
      },
      (form) => this.showOne(page, actor, offer, form),
    );
  }

  @Post(`${OFFERS}/:id/zakoncz`)
  @Access('editor')
  async end(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) offer: string,
    @Body() body: Form,
  ) {
    const { listing } = await this.offers.show(actor, offer);
    return page.submit(
      endOfferBody,
      body,
      async () => {
        await this.offers.end(actor, offer);
        return page.seeOther(offersPath(listing.id), { tone: 'success', text: offerTexts[page.lang].ended });
      },
      (form) => this.showOne(page, actor, offer, form),
    );
  }

  private today() {
    return localDateOf(this.clock.now());
  }

  private async show(page: PageContext, actor: Representative, listingId: string, form: FormState) {
    const { listing, offers } = await this.offers.own(actor, listingId);
    return page.render(
      {
        title: offerTexts[page.lang].title,
        area: 'panel',
        breadcrumbs: [
          { path: OWN, label: ownTexts[page.lang].title },
          { path: `${OWN}/${listingId}/podglad`, label: listing.title },
          { label: offerTexts[page.lang].offer },
        ],
      },
      <ListingOffersView
        form={form}
        listing={listing}
        offers={offers}
        today={this.today()}
        mayEdit={hasRole(actor, 'editor')}
        formKey={page.formKey}
        href={(path) => page.href(path)}
      />,
    );
  }

  private async showOne(page: PageContext, actor: Representative, offerId: string, form: FormState) {
    const { listing, offer } = await this.offers.show(actor, offerId);
    const m = offerTexts[page.lang];
    return page.render(
      {
        title: m.one(listing.title),
        area: 'panel',
        breadcrumbs: [
          { path: OWN, label: ownTexts[page.lang].title },
          { path: offersPath(listing.id), label: m.title },
          { label: m.offer },
        ],
      },
      <OfferView
        form={form}
        listing={listing}
        offer={offer}
        version={openedVersion(form, 'version', offer.version)}
        today={this.today()}
        href={(path) => page.href(path)}
      />,
    );
  }
}

const valuesOf = (offer: OwnOffer): FormState['values'] => ({
  kind: offer.kind,
  percent: offer.basisPoints === null ? '' : percentOf(offer.basisPoints).replace('.', ','),
  price: offer.price?.replace('.', ',') ?? '',
  startsOn: offer.startsOn,
  endsOn: offer.endsOn,
  minQuantity: offer.minQuantity?.replace('.', ',') ?? '',
});
