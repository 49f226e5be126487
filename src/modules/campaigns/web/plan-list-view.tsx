import type { Lang } from '../../../shared/lang.js';
import { ActionLink, ActionRow, Card, CardGrid, EmptyState, PageHeader, Table } from '../../../ui/index.js';
import { PLANS, WINDOWS, YEAR } from '../campaign-paths.js';
import { nameOf } from '../domain/campaign-words.js';
import { campaignLabels } from '../campaigns.labels.js';
import type { CampaignLine } from '../data/campaign-row.js';
import { templateIds } from '../domain/campaign-templates.js';
import { CampaignTag } from './campaign-tag.js';
import { planTexts } from './plan.texts.js';
import { daysOf } from './plan-words.js';
import { touchWindowTexts } from './touch-windows.texts.js';

type Props = { lang: Lang; year: number; campaigns: readonly CampaignLine[]; href: (path: string) => string };

/** Ways to the years beside. */
export const YearLinks = (props: {
  lang: Lang;
  year: number;
  path: string;
  href: (path: string) => string;
}) => {
  const { lang, year, path, href } = props;
  return (
    <ActionRow>
      {[year - 1, year + 1].map((other) => (
        <ActionLink
          key={other}
          tone="quiet"
          icon={other < year ? 'chevron-left' : 'chevron-right'}
          href={href(`${path}?rok=${other}`)}
        >
          {planTexts[lang].earlier(other)}
        </ActionLink>
      ))}
    </ActionRow>
  );
};

/** A year's campaigns in the order of their days. */
export const PlanListView = ({ lang, year, campaigns, href }: Props) => {
  const m = planTexts[lang];
  return (
    <>
      <PageHeader
        title={`${m.title} ${year}`}
        lead={m.lead}
        actions={
          <>
            <ActionLink href={href(`${PLANS}/nowa`)} tone="primary" icon="plus">
              {m.new}
            </ActionLink>
            <ActionLink href={href(`${YEAR}?rok=${year}`)} icon="calendar">
              {m.year}
            </ActionLink>
          </>
        }
      />
      {campaigns.length === 0 ? (
        <EmptyState title={m.none} icon="megaphone">
          <p>{m.noneWords}</p>
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={m.title}
          captionHidden
          columns={[{ head: m.name }, { head: m.days }, { head: m.state }, { head: m.people }]}
          rows={campaigns.map((campaign) => ({
            key: campaign.id,
            cells: [
              <>
                <a href={href(`${PLANS}/${campaign.id}`)}>{nameOf(campaign, lang)}</a>
                {campaign.requesterName && (
                  <>
                    <br />
                    <small>{m.askedBy(campaign.requesterName)}</small>
                  </>
                )}
              </>,
              daysOf(campaign, lang),
              <CampaignTag lang={lang} state={campaign.state} />,
              m.counts(campaign.joined, campaign.invited, campaign.proposed),
            ],
            ...((campaign.state === 'requested' || campaign.proposed > 0) && { tone: 'waiting' as const }),
          }))}
        />
      )}
      <YearLinks lang={lang} year={year} path={PLANS} href={href} />
      <p>
        <a href={href(WINDOWS)}>{touchWindowTexts[lang].title}</a>
      </p>
    </>
  );
};

/** What a new campaign begins with. */
export const TemplateChoice = ({ lang, href }: { lang: Lang; href: (path: string) => string }) => {
  const m = planTexts[lang];
  const at = (id: string) => href(`${PLANS}/nowa?szablon=${id}`);
  return (
    <>
      <PageHeader title={m.newTitle} lead={m.templateLead} />
      <CardGrid>
        {[
          ...templateIds.map((id) => (
            <Card key={id} level={2} title={campaignLabels[lang].templates[id]} href={at(id)} />
          )),
          <Card key="pusta" level={2} title={m.empty} href={at('pusta')}>
            <p>{m.emptyHint}</p>
          </Card>,
        ]}
      </CardGrid>
    </>
  );
};
