import type { Lang } from '../../../shared/lang.js';
import { formatMoney } from '../../../shared/money.js';
import { ActionLink, EmptyState, PageHeader, Table } from '../../../ui/index.js';
import type { ShareCase } from '../contract-shares.service.js';
import { sharePath } from '../share-news.js';
import { isShareable } from '../share-steps.js';
import { ContractTag } from './contract-tag.js';
import { ShareTag } from './share-section.js';
import { shareTexts } from './share.texts.js';

type ListProps = {
  readonly lang: Lang;
  readonly shares: readonly ShareCase[];
  readonly href: (path: string) => string;
};

/** Contracts of others in which the reader's organisation was asked to take part. */
export const ShareListView = ({ lang, shares, href }: ListProps) => {
  const m = shareTexts[lang];
  return (
    <>
      <PageHeader title={m.list} lead={m.listLead} />
      {shares.length === 0 ? (
        <EmptyState
          icon="handshake"
          title={m.empty}
          actions={<ActionLink href={href('/panel/umowy')}>{m.toContracts}</ActionLink>}
        >
          <p>{m.emptyText}</p>
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={m.list}
          captionHidden
          columns={[
            { head: m.contract },
            { head: m.lead },
            { head: m.buyer },
            { head: m.work },
            { head: m.state },
            { head: m.contractState },
            { head: m.net, numeric: true },
          ]}
          rows={shares.map(({ share, outline }) => ({
            key: share.id,
            ...(share.state === 'asked' && isShareable(outline) && { tone: 'waiting' as const }),
            cells: [
              <a key="c" href={href(sharePath(share.id))}>
                {outline.number}
                <br />
                {outline.subject}
              </a>,
              outline.lead,
              outline.buyer,
              share.work,
              <ShareTag key="s" lang={lang} state={share.state} />,
              <ContractTag key="t" lang={lang} state={outline.state} />,
              formatMoney(share.net, lang),
            ],
          }))}
        />
      )}
    </>
  );
};
