import type { Lang } from '../../../shared/lang.js';
import { formatMoney, type Grosze } from '../../../shared/money.js';
import { ActionLink, ActionRow, Section, StatusTag, Table, type Tone } from '../../../ui/index.js';
import { contractPath } from '../contract-news.js';
import type { ContractShares } from '../contract-shares.service.js';
import { shareLabels } from '../contracts.labels.js';
import type { Performer, Share } from '../data/share.queries.js';
import { isLive, type ShareState } from '../domain/share-states.js';
import { sharePath } from '../share-news.js';
import { shareTexts } from './share.texts.js';

const tones: Record<ShareState, Tone> = {
  asked: 'waiting',
  confirmed: 'success',
  declined: 'warning',
  withdrawn: 'neutral',
  replaced: 'neutral',
};

export const ShareTag = ({ lang, state }: { lang: Lang; state: ShareState }) => (
  <StatusTag tone={tones[state]}>{shareLabels[lang].states[state]}</StatusTag>
);

type SectionProps = {
  readonly lang: Lang;
  readonly known: Awaited<ReturnType<ContractShares['of']>>;
  /** Whether the reader may ask a partner now. */
  readonly mayShare: boolean;
  readonly href: (path: string) => string;
};

/** Who else does a part of a contract: to its supplier for how much, to its buyer only what. */
export const ShareSection = ({ lang, known, mayShare, href }: SectionProps) => {
  const m = shareTexts[lang];
  const { contract, performers, own } = known;
  if (!own) return performers.length > 0 ? <Performers lang={lang} performers={performers} /> : null;
  const shown = own.shares.filter(({ state }) => isLive(state) || state === 'declined');
  if (shown.length === 0 && !mayShare) return null;
  return (
    <Section title={m.section}>
      <p>{m.sectionLead}</p>
      {shown.length === 0 ? (
        <p>{m.alone}</p>
      ) : (
        <Shares lang={lang} shares={shown} leadsNet={own.leadsNet} net={contract.net} href={href} />
      )}
      {mayShare ? (
        <ActionRow>
          <ActionLink icon="users" href={href(`${contractPath(contract.id)}/wykonawcy`)}>
            {m.add}
          </ActionLink>
        </ActionRow>
      ) : null}
    </Section>
  );
};

const Performers = ({ lang, performers }: { lang: Lang; performers: readonly Performer[] }) => {
  const m = shareTexts[lang];
  return (
    <Section title={m.section}>
      <p>{m.performersLead}</p>
      <Table
        lang={lang}
        caption={m.section}
        captionHidden
        columns={[{ head: m.partner }, { head: m.work }]}
        rows={performers.map(({ partner, work }) => ({ key: partner, cells: [partner, work] }))}
      />
    </Section>
  );
};

type SharesProps = {
  readonly lang: Lang;
  readonly shares: readonly Share[];
  readonly leadsNet: Grosze;
  readonly net: Grosze;
  readonly href: (path: string) => string;
};

const Shares = ({ lang, shares, leadsNet, net, href }: SharesProps) => {
  const m = shareTexts[lang];
  return (
    <Table
      lang={lang}
      caption={m.section}
      captionHidden
      columns={[{ head: m.partner }, { head: m.work }, { head: m.state }, { head: m.net, numeric: true }]}
      rows={[
        ...shares.map((share) => ({
          key: share.id,
          ...(share.state === 'asked' && { tone: 'waiting' as const }),
          cells: [
            <a key="p" href={href(sharePath(share.id))}>
              {share.partner}
            </a>,
            share.work,
            <ShareTag key="s" lang={lang} state={share.state} />,
            formatMoney(share.net, lang),
          ],
        })),
        { key: 'lead', cells: [m.rest, m.restWork, '', formatMoney(leadsNet, lang)] },
        {
          key: 'total',
          cells: [m.total, '', '', <strong key="t">{formatMoney(net, lang)}</strong>],
        },
      ]}
    />
  );
};
