import { areaName, isAreaCode, powiatCodes } from '../../../shared/territory.js';
import type { Lang } from '../../../shared/lang.js';
import {
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  PageHeader,
  RadioGroup,
  Section,
  Select,
  StatusTag,
  SubmitRow,
  Table,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import type { CategoryLine } from '../../catalog/index.js';
import { nameOf } from '../domain/campaign-words.js';
import type { CampaignChoice, ShortLinkLine } from '../data/short-links.queries.js';
import { linkChannels } from '../domain/short-link.js';
import { shortLinkTexts } from './short-links.texts.js';

export const LINKS = '/koordynator/linki';

/** Where a link leads, in words. */
export const aimWords = (
  line: Pick<ShortLinkLine, 'target' | 'category' | 'powiat' | 'campaignName'>,
  categories: readonly CategoryLine[],
  lang: Lang,
): string => {
  const m = shortLinkTexts[lang];
  const category = categories.find(({ slug }) => slug === line.category);
  const parts = [
    category && (lang === 'pl' ? category.namePl : category.nameEn),
    line.powiat !== null && isAreaCode(line.powiat) ? areaName(line.powiat, lang) : null,
  ].filter(Boolean);
  return parts.length > 0 ? `${m.targets.catalogue}: ${parts.join(', ')}` : m.targets[line.target];
};

/** Links made so far, and a form for a new one. */
export const ShortLinksView = (props: {
  form: FormState;
  formKey: string;
  links: readonly ShortLinkLine[];
  campaigns: readonly CampaignChoice[];
  categories: readonly CategoryLine[];
  /** The campaign whose links alone are shown; null = all. */
  only: CampaignChoice | null;
  href: (path: string) => string;
}) => {
  const { form, links, only, href } = props;
  const { lang } = form;
  const m = shortLinkTexts[lang];
  return (
    <>
      <PageHeader
        title={m.title}
        lead={only ? m.ofCampaign(nameOf(only, lang)) : m.lead}
        actions={only ? <a href={href(LINKS)}>{m.all}</a> : null}
      />
      {links.length === 0 ? (
        <EmptyState title={m.none} icon="link">
          <p>{m.noneWords}</p>
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={m.title}
          captionHidden
          columns={[
            { head: m.label },
            { head: m.leadsTo },
            { head: m.campaign },
            { head: m.openedHead, numeric: true },
            { head: m.state },
          ]}
          rows={links.map((line) => ({
            key: line.id,
            cells: [
              <a href={href(`${LINKS}/${line.id}`)}>{line.label}</a>,
              aimWords(line, props.categories, lang),
              (lang === 'en' && line.campaignNameEn) || line.campaignName || '–',
              String(line.opened),
              line.disabledAt === null ? (
                <StatusTag tone="success">{m.inUse}</StatusTag>
              ) : (
                <StatusTag tone="neutral">{m.off}</StatusTag>
              ),
            ],
          }))}
        />
      )}
      <NewLink {...props} />
    </>
  );
};

const NewLink = (props: Parameters<typeof ShortLinksView>[0]) => {
  const { form, href } = props;
  const { lang } = form;
  const m = shortLinkTexts[lang];
  return (
    <Section title={m.newLink}>
      <Form action={href(LINKS)} idempotencyKey={props.formKey}>
        <ErrorSummary form={form} />
        <TextInput form={form} name="label" label={m.label} hint={m.labelHint} maxlength={80} />
        <RadioGroup
          form={form}
          name="channel"
          label={m.channel}
          choices={linkChannels.map((value) => ({ value, label: m.channels[value] }))}
        />
        <RadioGroup form={form} name="target" label={m.target} choices={targetChoices(props)} />
        <Select
          form={form}
          name="campaignId"
          label={m.campaign}
          hint={m.campaignHint}
          optional
          emptyLabel={m.noCampaign}
          options={props.campaigns.map((each) => ({ value: each.id, label: nameOf(each, lang) }))}
        />
        <SubmitRow>
          <Button tone="primary">{m.make}</Button>
        </SubmitRow>
      </Form>
    </Section>
  );
};

const targetChoices = ({ form, categories }: Parameters<typeof ShortLinksView>[0]) => {
  const { lang } = form;
  const m = shortLinkTexts[lang];
  return [
    { value: 'campaign', label: m.targets.campaign, hint: m.campaignTargetHint },
    {
      value: 'listing',
      label: m.targets.listing,
      reveal: (
        <TextInput form={form} name="listing" label={m.listing} hint={m.listingHint} autocomplete="off" />
      ),
    },
    {
      value: 'member',
      label: m.targets.member,
      reveal: <TextInput form={form} name="member" label={m.member} hint={m.memberHint} autocomplete="off" />,
    },
    {
      value: 'catalogue',
      label: m.targets.catalogue,
      reveal: (
        <>
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
        </>
      ),
    },
  ];
};
