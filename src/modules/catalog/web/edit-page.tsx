import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import type { FieldError } from '../../../shared/problems.js';
import { ActionLink, ActionRow, Alert, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { PageResult } from '../../../ui/page/page-result.js';
import { CapacityLedgers } from '../capacity-ledgers.service.js';
import { fieldsOf } from '../data/listing-row.js';
import { ledgerMonths, shownOf } from '../domain/capacity.js';
import { memberOnly, missingForPublishing } from '../domain/listing-rules.js';
import { PriceOffers } from '../price-offers.service.js';
import { ListingReading, type OwnListing } from '../listing-reading.service.js';
import { Vocabulary } from '../vocabulary.service.js';
import { EditListingView, Readiness, StepButtons } from './listing-edit-view.js';
import { formValues } from './listing-form.js';
import { ListingView } from './listing-view.js';
import { ownTexts } from './own-listings.texts.js';
import { previewOf } from './preview-of.js';
import { OWN } from './step-paths.js';

/** The edit page and the preview of one listing, shown by several routes. */
@Injectable()
export class EditPage {
  constructor(
    private readonly reading: ListingReading,
    private readonly vocabulary: Vocabulary,
    private readonly ledgers: CapacityLedgers,
    private readonly offers: PriceOffers,
  ) {}

  /** With a form that came back, with errors of a refused step, or with a photo's form that came back. */
  async show(
    page: PageContext,
    actor: Representative,
    listingId: string,
    again: { form?: FormState; errors?: readonly FieldError[]; photoForm?: FormState } = {},
  ): Promise<PageResult> {
    const own = await this.reading.own(actor, listingId);
    const [categories, cpv] = await Promise.all([this.vocabulary.categories(), this.vocabulary.cpvChoices()]);
    const { listing, photos } = own;
    const m = ownTexts[page.lang];
    const form = again.form ?? page.form(formValues(listing), again.errors);
    return page.render(
      {
        title: `${m.editTitle}: ${listing.title}`,
        area: 'panel',
        status: again.errors ? 422 : 200,
        breadcrumbs: [{ path: OWN, label: m.title }, { label: listing.title }],
      },
      <EditListingView
        form={form}
        photoForm={again.photoForm ?? page.form()}
        listing={listing}
        photos={photos}
        missing={missingOf(own)}
        formKey={page.formKey}
        categories={categories}
        cpv={cpv}
        href={(path) => page.href(path)}
      />,
    );
  }

  async preview(page: PageContext, actor: Representative, listingId: string): Promise<PageResult> {
    const own = await this.reading.own(actor, listingId);
    const categories = await this.vocabulary.categories();
    const { ledger, today } = await this.ledgers.open(actor, listingId);
    const { lang } = page;
    const { listing } = own;
    const m = ownTexts[lang];
    const href = (path: string) => page.href(path);
    const offer = (await this.offers.running([listingId])).get(listingId) ?? null;
    const shown = { ...previewOf(own, actor.organisation.name, categories, lang), offer };
    return page.render(
      {
        title: m.previewTitle(listing.title),
        area: 'panel',
        breadcrumbs: [{ path: OWN, label: m.title }, { label: m.preview }],
      },
      <>
        <Alert lang={lang} tone="info">
          {m.previewNote}
        </Alert>
        <Readiness
          lang={lang}
          state={listing.state}
          missing={missingOf(own)}
          formHref={href(`${OWN}/${listing.id}/edytuj`)}
        />
        <ListingView
          lang={lang}
          listing={shown}
          href={href}
          action={
            <ActionRow>
              <StepButtons lang={lang} listing={listing} href={href} />
              <ActionLink icon="pencil" href={href(`${OWN}/${listing.id}/edytuj`)}>
                {m.edit}
              </ActionLink>
            </ActionRow>
          }
          capacity={shownOf({ ...ledger, months: ledgerMonths(ledger, today) })}
          more={[]}
          marks={null}
          below={null}
        />
      </>,
    );
  }
}

const missingOf = ({ listing, member }: OwnListing): FieldError[] => [
  ...(member ? [] : [{ pointer: '', text: memberOnly }]),
  ...missingForPublishing(fieldsOf(listing)),
];
