import { formatDate, type LocalDate } from '../../../shared/dates.js';
import { formatDecimal } from '../../../shared/decimal.js';
import type { Lang } from '../../../shared/lang.js';
import { formatQuantity, formatUnitPrice } from '../../../shared/money.js';
import {
  ActionLink,
  Alert,
  Button,
  ConfirmBox,
  DateInput,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  MoneyInput,
  NumberInput,
  PageHeader,
  RadioGroup,
  Section,
  StatusTag,
  SubmitRow,
  Table,
  type FormState,
  type Tone,
} from '../../../ui/index.js';
import type { ListingRow } from '../data/listing-row.js';
import type { OwnOffer } from '../data/price-offers.js';
import { offerKinds, offerState, percentOf, type OfferState } from '../domain/price-offer.js';
import { offerTexts } from './price-offers.texts.js';
import { priceWords, unitWords } from './price-words.js';
import { OWN, offerPath, offersPath } from './step-paths.js';

type Href = (path: string) => string;

const tones: Readonly<Record<OfferState, Tone>> = {
  coming: 'waiting',
  running: 'success',
  over: 'neutral',
  ended: 'neutral',
};

const daysOf = ({ startsOn, endsOn }: OwnOffer, lang: Lang): string =>
  offerTexts[lang].daysFromTo(formatDate(startsOn, lang), formatDate(endsOn, lang));

const priceOf = ({ reduced, basisPoints }: OwnOffer, lang: Lang): string =>
  [
    reduced && formatUnitPrice(reduced, lang),
    basisPoints !== null && offerTexts[lang].percentOff(formatDecimal(percentOf(basisPoints), lang)),
  ]
    .filter(Boolean)
    .join(', ');

const Terms = ({ form, unit }: { form: FormState; unit: string | null }) => {
  const m = offerTexts[form.lang];
  return (
    <>
      <RadioGroup
        form={form}
        name="kind"
        label={m.kind}
        choices={offerKinds.map((kind) => ({ value: kind, label: m.kinds[kind] }))}
      />
      <FieldRow>
        <NumberInput form={form} name="percent" label={m.percent} suffix="%" optional />
        <MoneyInput
          form={form}
          name="price"
          label={m.newPrice}
          {...(unit !== null && { hint: m.perUnit(unit) })}
          optional
        />
      </FieldRow>
      <FieldRow>
        <DateInput form={form} name="startsOn" label={m.startsOn} />
        <DateInput form={form} name="endsOn" label={m.endsOn} />
      </FieldRow>
      <NumberInput
        form={form}
        name="minQuantity"
        label={m.minQuantity}
        hint={m.minQuantityHint}
        {...(unit !== null && { suffix: unit })}
        optional
      />
    </>
  );
};

const Offers = (props: {
  lang: Lang;
  offers: readonly OwnOffer[];
  today: LocalDate;
  mayEdit: boolean;
  href: Href;
}) => {
  const { lang, today } = props;
  const m = offerTexts[lang];
  return (
    <Table
      lang={lang}
      caption={m.title}
      captionHidden
      columns={[
        { head: m.days },
        { head: m.price },
        { head: m.quantity },
        { head: m.state },
        ...(props.mayEdit ? [{ head: m.actions, headHidden: true, whole: true }] : []),
      ]}
      rows={props.offers.map((offer) => {
        const state = offerState(offer, today);
        const open = state === 'coming' || state === 'running';
        return {
          key: offer.id,
          cells: [
            daysOf(offer, lang),
            priceOf(offer, lang),
            offer.minQuantity === null
              ? m.anyQuantity
              : m.quantityFrom(formatQuantity(offer.minQuantity, lang)),
            <StatusTag tone={tones[state]}>{m.states[state]}</StatusTag>,
            ...(props.mayEdit
              ? [
                  open && (
                    <ActionLink
                      small
                      icon="pencil"
                      href={props.href(offerPath(offer.id))}
                      label={`${m.change}: ${daysOf(offer, lang)}`}
                    >
                      {m.change}
                    </ActionLink>
                  ),
                ]
              : []),
          ],
        };
      })}
    />
  );
};

/** The offers of one listing, and a form for the next. */
export const ListingOffersView = (props: {
  form: FormState;
  listing: ListingRow;
  offers: readonly OwnOffer[];
  today: LocalDate;
  mayEdit: boolean;
  formKey: string;
  href: Href;
}) => {
  const { form, listing, offers, mayEdit, href } = props;
  const { lang } = form;
  const m = offerTexts[lang];
  const priced = listing.priceMin !== null && ['fixed', 'from'].includes(listing.priceKind);
  return (
    <>
      <PageHeader
        title={m.title}
        kicker={`${listing.title}, ${[priceWords(listing, lang), unitWords(listing, lang)].filter(Boolean).join(' ')}`}
        lead={m.lead}
      />
      <ErrorSummary form={form} />
      {offers.length > 0 ? (
        <Offers lang={lang} offers={offers} today={props.today} mayEdit={mayEdit} href={href} />
      ) : (
        <EmptyState title={m.none} icon="tag">
          <p>{priced ? m.noneMore : m.noPrice}</p>
        </EmptyState>
      )}
      {mayEdit && !priced && (
        <ActionLink icon="pencil" href={href(`${OWN}/${listing.id}/edytuj`)}>
          {m.editListing}
        </ActionLink>
      )}
      {mayEdit && priced && (
        <Section title={m.add} id="nowa">
          <Form action={href(offersPath(listing.id))} idempotencyKey={props.formKey} label={m.add} guard>
            <Terms form={form} unit={listing.unit} />
            <SubmitRow>
              <Button tone="primary">{m.make}</Button>
            </SubmitRow>
          </Form>
        </Section>
      )}
    </>
  );
};

/** One offer: its form until it begins, and its end until it is over. */
export const OfferView = (props: {
  form: FormState;
  listing: ListingRow;
  offer: OwnOffer;
  version: string;
  today: LocalDate;
  href: Href;
}) => {
  const { form, listing, offer, href } = props;
  const { lang } = form;
  const m = offerTexts[lang];
  const state = offerState(offer, props.today);
  return (
    <>
      <PageHeader
        title={m.one(listing.title)}
        kicker={`${daysOf(offer, lang)}, ${priceOf(offer, lang)}`}
        meta={<StatusTag tone={tones[state]}>{m.states[state]}</StatusTag>}
      />
      <ErrorSummary form={form} />
      {state === 'coming' && (
        <Form action={href(offerPath(offer.id))} fields={{ version: props.version }} label={m.save} guard>
          <Terms form={form} unit={listing.unit} />
          <SubmitRow>
            <Button tone="primary">{m.save}</Button>
          </SubmitRow>
        </Form>
      )}
      {state !== 'coming' && (
        <Alert lang={lang} tone="info">
          <p>{state === 'running' ? m.begun : m.past}</p>
        </Alert>
      )}
      {(state === 'coming' || state === 'running') && (
        <ConfirmBox
          summary={m.end}
          question={m.endQuestion(daysOf(offer, lang))}
          action={href(`${offerPath(offer.id)}/zakoncz`)}
          button={m.end}
        />
      )}
    </>
  );
};
