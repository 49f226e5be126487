import { formatDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { formatQuantity, formatUnitPrice } from '../../../shared/money.js';
import { Alert } from '../../../ui/index.js';
import type { RunningOffer } from '../domain/price-offer.js';
import { offerTexts } from './price-offers.texts.js';
import { offersPath } from './step-paths.js';

/**
 * What has to stand beside a lower price: until when, the regular price, and the lowest of the 30 days before (art. 4
 * of the act on informing about prices). With a minimum quantity the lower price itself stands here too.
 */
export const offerWords = (offer: RunningOffer, lang: Lang): string[] => {
  const m = offerTexts[lang];
  const { price, regular, lowest, minQuantity, unit } = offer;
  const until = m.until(formatDate(offer.endsOn, lang));
  const money = (amount: typeof price) => formatUnitPrice(amount, lang);
  return [
    minQuantity === null
      ? until
      : `${until}, ${m.fromQuantity(formatQuantity(minQuantity, lang), unit ?? '', money(price))}`,
    ...(minQuantity === null ? [m.regular(money(regular))] : []),
    lowest === null ? m.noLowest : m.lowest(money(lowest)),
  ];
};

/** The same as sentences in a row; nothing without an offer. */
export const OfferNote = ({ offer, lang }: { offer: RunningOffer | null; lang: Lang }) =>
  offer && (
    <>
      <strong>{offerWords(offer, lang)[0]}</strong>
      {offerWords(offer, lang)
        .slice(1)
        .map((words) => (
          <span key={words}>{words}</span>
        ))}
    </>
  );

/** Tells a supplier that prepares a quote why a price stands in it. */
export const OfferHint = (props: { lang: Lang; offer: RunningOffer; href: (path: string) => string }) => {
  const { lang, offer } = props;
  const m = offerTexts[lang];
  return (
    <Alert lang={lang} tone="info" title={m.hintTitle}>
      <p>
        {m.hint(formatUnitPrice(offer.price, lang), offer.unit ?? '', formatDate(offer.endsOn, lang))}{' '}
        <a href={props.href(offersPath(offer.listingId))}>{m.hintChange}</a>
      </p>
    </Alert>
  );
};
