import type { Lang } from '../../../shared/lang.js';
import { ActionLink, EmptyState, PageHeader, Section, Table } from '../../../ui/index.js';
import { OWN, ownCampaignPath } from '../campaign-paths.js';
import { nameOf } from '../domain/campaign-words.js';
import type { CampaignRow } from '../data/campaign-row.js';
import type { OwnCampaignLine } from '../data/own-campaigns.queries.js';
import { openStates } from '../domain/campaign-rules.js';
import { CampaignTag, PartTag } from './campaign-tag.js';
import { ownTexts } from './own.texts.js';
import { daysOf } from './plan-words.js';

type Props = {
  lang: Lang;
  campaigns: readonly OwnCampaignLine[];
  requests: readonly CampaignRow[];
  member: boolean;
  href: (path: string) => string;
};

type ListProps = { lang: Lang; title: string; lines: readonly OwnCampaignLine[]; href: Props['href'] };

const Lines = ({ lang, title, lines, href }: ListProps) => {
  const m = ownTexts[lang];
  if (lines.length === 0) return null;
  return (
    <Section title={title}>
      <Table
        lang={lang}
        caption={title}
        captionHidden
        columns={[{ head: m.name }, { head: m.days }, { head: m.part }, { head: m.shows }]}
        rows={lines.map((line) => ({
          key: line.id,
          cells: [
            <a href={href(ownCampaignPath(line.id))}>{nameOf(line, lang)}</a>,
            daysOf(line, lang),
            line.part ? (
              <PartTag lang={lang} state={line.part} />
            ) : (
              <CampaignTag lang={lang} state={line.state} />
            ),
            line.part === 'joined' ? m.visible(line.visible) : m.fitting(line.fitting),
          ],
          ...(line.part === 'invited' && { tone: 'waiting' as const }),
        }))}
      />
    </Section>
  );
};

const Requests = ({ lang, requests, href }: Pick<Props, 'lang' | 'requests' | 'href'>) => {
  const m = ownTexts[lang];
  if (requests.length === 0) return null;
  return (
    <Section title={m.requests}>
      <Table
        lang={lang}
        caption={m.requests}
        captionHidden
        columns={[{ head: m.name }, { head: m.days }, { head: m.state }]}
        rows={requests.map((request) => ({
          key: request.id,
          cells: [
            <a href={href(ownCampaignPath(request.id))}>{nameOf(request, lang)}</a>,
            daysOf(request, lang),
            <CampaignTag lang={lang} state={request.state} />,
          ],
        }))}
      />
    </Section>
  );
};

/** A member's campaigns: what waits for its answer first. */
export const OwnListView = ({ lang, campaigns, requests, member, href }: Props) => {
  const m = ownTexts[lang];
  const open = (line: OwnCampaignLine) => openStates.includes(line.state);
  const waiting = campaigns.filter((line) => open(line) && line.part === 'invited');
  const taking = campaigns.filter(
    (line) => open(line) && (line.part === 'joined' || line.part === 'proposed'),
  );
  const free = campaigns.filter((line) => open(line) && line.part === null);
  const rest = campaigns.filter((line) => ![...waiting, ...taking, ...free].includes(line));
  return (
    <>
      <PageHeader
        title={m.title}
        lead={m.lead}
        actions={
          member ? (
            <ActionLink href={href(`${OWN}/nowa`)} icon="plus">
              {m.ask}
            </ActionLink>
          ) : null
        }
      />
      {campaigns.length === 0 && requests.length === 0 && (
        <EmptyState title={m.none} icon="megaphone">
          <p>{member ? m.noneWords : m.notMember}</p>
        </EmptyState>
      )}
      <Lines lang={lang} title={m.waiting} lines={waiting} href={href} />
      <Lines lang={lang} title={m.taking} lines={taking} href={href} />
      <Lines lang={lang} title={m.open} lines={free} href={href} />
      <Requests lang={lang} requests={requests} href={href} />
      <Lines lang={lang} title={m.past} lines={rest} href={href} />
    </>
  );
};
