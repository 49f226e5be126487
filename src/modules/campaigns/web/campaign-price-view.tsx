import type { Lang } from '../../../shared/lang.js';
import { formatQuantity, formatUnitPrice } from '../../../shared/money.js';
import {
  ActionLink,
  ActionRow,
  Button,
  ConfirmBox,
  ErrorSummary,
  FieldRow,
  Form,
  MoneyInput,
  NumberInput,
  PageHeader,
  Section,
  SubmitRow,
  Table,
  type FormState,
} from '../../../ui/index.js';
import { ownCampaignPath } from '../campaign-paths.js';
import type { CampaignPrice } from '../data/campaign-prices.queries.js';
import { priceTexts } from './campaign-price.texts.js';

/** The Polish path of one listing's price in a campaign. */
export const pricePath = (campaignId: string, listingId: string): string =>
  `${ownCampaignPath(campaignId)}/oferty/${listingId}/cena`;

const priceWords = (price: CampaignPrice, lang: Lang): string => {
  const m = priceTexts[lang];
  if (!price.offer) return price.regular === null ? m.notPossible : m.none;
  const { price: lower, minQuantity } = price.offer;
  const from = minQuantity === null ? [] : [m.from(formatQuantity(minQuantity, lang))];
  return [formatUnitPrice(lower, lang), ...from].join(', ');
};

type Props = {
  lang: Lang;
  campaignId: string;
  prices: readonly CampaignPrice[];
  href: (path: string) => string;
};

/** What a member shows in a campaign, at which price. */
export const CampaignPricesSection = ({ lang, campaignId, prices, href }: Props) => {
  const m = priceTexts[lang];
  return (
    <Section title={m.title} lead={m.lead}>
      <Table
        lang={lang}
        caption={m.title}
        captionHidden
        columns={[
          { head: m.listing },
          { head: m.regular },
          { head: m.lower },
          { head: m.actions, headHidden: true },
        ]}
        rows={prices.map((price) => {
          const path = pricePath(campaignId, price.listingId);
          return {
            key: price.listingId,
            cells: [
              price.title,
              price.regular && formatUnitPrice(price.regular, lang),
              priceWords(price, lang),
              price.regular === null ? null : (
                <ActionRow>
                  <ActionLink
                    href={href(path)}
                    small
                    label={price.offer ? m.changeLabel(price.title) : m.giveLabel(price.title)}
                  >
                    {price.offer ? m.change : m.give}
                  </ActionLink>
                  {price.offer && (
                    <ConfirmBox
                      summary={m.end}
                      question={m.endQuestion(price.title)}
                      action={href(`${path}/usun`)}
                      button={m.end}
                      tone="primary"
                    />
                  )}
                </ActionRow>
              ),
            ],
          };
        })}
      />
    </Section>
  );
};

/** Terms of one listing's lower price; the days are the campaign's. */
export const CampaignPriceForm = (props: {
  form: FormState;
  formKey: string;
  price: CampaignPrice;
  days: string;
  action: string;
  backHref: string;
}) => {
  const { form, price } = props;
  const m = priceTexts[form.lang];
  return (
    <>
      <PageHeader title={m.title} kicker={price.title} lead={m.formLead(props.days)} />
      <Form action={props.action} idempotencyKey={props.formKey}>
        <ErrorSummary form={form} />
        <FieldRow>
          <NumberInput form={form} name="percent" label={m.percent} suffix="%" optional />
          <MoneyInput
            form={form}
            name="price"
            label={m.price}
            {...(price.unit !== null && { hint: m.perUnit(price.unit) })}
            optional
          />
        </FieldRow>
        <NumberInput
          form={form}
          name="minQuantity"
          label={m.minQuantity}
          hint={m.minQuantityHint}
          {...(price.unit !== null && { suffix: price.unit })}
          optional
        />
        <SubmitRow>
          <Button tone="primary">{m.save}</Button>
          <ActionLink href={props.backHref} tone="quiet">
            {m.back}
          </ActionLink>
        </SubmitRow>
      </Form>
    </>
  );
};
