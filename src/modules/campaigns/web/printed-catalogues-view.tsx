import { formatInstant } from '../../../shared/dates.js';
import { areaName, isAreaCode, powiatCodes } from '../../../shared/territory.js';
import { langs, type Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  Button,
  CheckboxGroup,
  ErrorSummary,
  FieldRow,
  Form,
  PageHeader,
  PostButton,
  Section,
  Select,
  SubmitRow,
  Table,
  type FormState,
} from '../../../ui/index.js';
import type { CategoryLine } from '../../catalog/index.js';
import { CATALOGUES } from '../campaign-paths.js';
import { MOST_PRINTED } from '../domain/printed-catalogue.js';
import { nameOf } from '../domain/campaign-words.js';
import type { PrintedListing } from '../data/printed-catalogues.queries.js';
import type { PublicCampaignLine } from '../data/public-campaigns.queries.js';
import type { CatalogueInHand } from '../printed-catalogues.service.js';
import { printedCatalogueTexts } from './printed-catalogues.texts.js';

type Props = {
  form: FormState;
  formKey: string;
  catalogues: readonly CatalogueInHand[];
  categories: readonly CategoryLine[];
  campaigns: readonly PublicCampaignLine[];
  /** Whose listings one can choose. */
  members: readonly { readonly organisationId: string; readonly name: string; readonly town: string }[];
  /** Whether the organisation may ask for one, and its person may act. */
  mayAsk: boolean;
  /** For how many days a finished one can be fetched; null when no term holds. */
  keptDays: number | null;
  /** Listings of what was just chosen, to be ticked one by one; null while nobody wants to. */
  listings: readonly PrintedListing[] | null;
  /** How many listings of what was just chosen would have no place; 0: nothing to say. */
  leftOut: number;
  href: (path: string) => string;
};

/** Catalogues asked for so far, and a form for a new one. */
export const PrintedCataloguesView = (props: Props) => {
  const { form, catalogues, href } = props;
  const m = printedCatalogueTexts[form.lang];
  const underWay = catalogues.some(({ state }) => state === 'under-way');
  return (
    <>
      <PageHeader title={m.title} lead={m.lead} />
      {catalogues.length > 0 ? <Catalogues {...props} /> : null}
      {underWay ? (
        <>
          <p>{m.underWay}</p>
          <ActionRow>
            <ActionLink href={href(CATALOGUES)}>{m.refresh}</ActionLink>
          </ActionRow>
        </>
      ) : props.mayAsk ? (
        <NewCatalogue {...props} />
      ) : (
        <Alert lang={form.lang} tone="info">
          {m.notMember}
        </Alert>
      )}
    </>
  );
};

const Listings = ({ form, listings }: { form: FormState; listings: readonly PrintedListing[] }) => {
  const { lang } = form;
  const m = printedCatalogueTexts[lang];
  if (listings.length === 0) return <p>{m.noListings}</p>;
  return (
    <CheckboxGroup
      form={form}
      name="listings"
      label={m.listings}
      hint={m.listingsHint(listings.length, listings.length === MOST_PRINTED)}
      optional
      flow="columns"
      choices={listings.map(({ id, title, titleEn, supplierName }) => ({
        value: id,
        label: `${(lang === 'en' && titleEn) || title}, ${supplierName}`,
      }))}
    />
  );
};

const choiceWords = (line: CatalogueInHand, categories: readonly CategoryLine[], lang: Lang): string => {
  const category = categories.find(({ slug }) => slug === line.category);
  const parts = [
    line.campaignName,
    category && (lang === 'pl' ? category.namePl : category.nameEn),
    line.powiat !== null && isAreaCode(line.powiat) ? areaName(line.powiat, lang) : null,
    line.members.length > 0 ? printedCatalogueTexts[lang].chosenMembers(line.members.length) : null,
    line.listings.length > 0 ? printedCatalogueTexts[lang].chosenListings(line.listings.length) : null,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : printedCatalogueTexts[lang].everything;
};

const State = ({ line, lang }: { line: CatalogueInHand; lang: Lang }) => {
  const m = printedCatalogueTexts[lang];
  if (line.state === 'ready' && line.expiresAt) return <>{m.ready(formatInstant(line.expiresAt, lang))}</>;
  if (line.state === 'expired' || line.state === 'cancelled' || line.state === 'failed')
    return <>{m[line.state]}</>;
  if (line.total === null) return <>{m.waiting}</>;
  return (
    <>
      {m.progress(line.done, line.total)}
      <br />
      <progress aria-label={m.progressLabel} max={line.total} value={line.done} />
    </>
  );
};

const Catalogues = ({ form, catalogues, categories, href, mayAsk }: Props) => {
  const { lang } = form;
  const m = printedCatalogueTexts[lang];
  return (
    <Table
      lang={lang}
      caption={m.title}
      captionHidden
      columns={[
        { head: m.one },
        { head: m.when, whole: true },
        { head: m.state },
        { head: m.actions, headHidden: true, whole: true },
      ]}
      rows={catalogues.map((line) => ({
        key: line.id,
        cells: [
          choiceWords(line, categories, lang),
          formatInstant(line.requestedAt, lang),
          <State line={line} lang={lang} />,
          line.state === 'ready' ? (
            <ActionLink small icon="download" href={href(`${CATALOGUES}/${line.id}/plik`)}>
              {m.download}
            </ActionLink>
          ) : line.state === 'under-way' && mayAsk ? (
            <PostButton small action={href(`${CATALOGUES}/${line.id}/anuluj`)}>
              {m.cancel}
            </PostButton>
          ) : null,
        ],
      }))}
    />
  );
};

const NewCatalogue = (props: Props) => {
  const { form, formKey, categories, campaigns, members, listings, keptDays, leftOut, href } = props;
  const { lang } = form;
  const m = printedCatalogueTexts[lang];
  return (
    <Section
      title={m.newOne}
      lead={[m.newLead(MOST_PRINTED), ...(keptDays === null ? [] : [m.fetchable(keptDays)])].join(' ')}
    >
      <Form
        action={href(CATALOGUES)}
        idempotencyKey={formKey}
        {...(leftOut > 0 && { fields: { without: String(leftOut) } })}
      >
        <ErrorSummary form={form} />
        {leftOut > 0 ? (
          <Alert lang={lang} tone="warning" live>
            <p>{m.leftOut(MOST_PRINTED, leftOut)}</p>
            <p>{m.leftOutMore}</p>
          </Alert>
        ) : null}
        <FieldRow>
          <Select
            form={form}
            name="category"
            label={m.category}
            emptyLabel={m.everyCategory}
            options={categories.map(({ slug, namePl, nameEn }) => ({
              value: slug,
              label: lang === 'pl' ? namePl : nameEn,
            }))}
          />
          <Select
            form={form}
            name="powiat"
            label={m.powiat}
            emptyLabel={m.everyPowiat}
            options={powiatCodes.map((value) => ({ value, label: areaName(value, lang) }))}
          />
        </FieldRow>
        {campaigns.length > 0 ? (
          <Select
            form={form}
            name="campaignId"
            label={m.campaign}
            emptyLabel={m.noCampaign}
            options={campaigns.map((each) => ({ value: each.id, label: nameOf(each, lang) }))}
          />
        ) : null}
        {members.length > 1 ? (
          <CheckboxGroup
            form={form}
            name="members"
            label={m.members}
            hint={m.membersHint}
            optional
            flow="columns"
            choices={members.map(({ organisationId, name, town }) => ({
              value: organisationId,
              label: `${name}, ${town}`,
            }))}
          />
        ) : null}
        {listings ? <Listings form={form} listings={listings} /> : null}
        <Select
          form={form}
          name="lang"
          label={m.lang}
          emptyLabel={null}
          options={langs.map((value) => ({ value, label: m.langs[value] }))}
        />
        <SubmitRow>
          <Button tone="primary">{leftOut > 0 ? m.makeWithout(leftOut) : m.make}</Button>
          <Button name="pick" value="1" tone="secondary">
            {listings ? m.showAnew : m.pick}
          </Button>
        </SubmitRow>
      </Form>
    </Section>
  );
};
