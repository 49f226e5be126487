import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { pageCount, type PageOf } from '../../../shared/paging.js';
import {
  ActionLink,
  EmptyState,
  PageHeader,
  Pagination,
  PostButton,
  Section,
  StatusTag,
  Table,
} from '../../../ui/index.js';
import type { AppealLine } from '../../moderation/index.js';
import type { Motion } from '../data/motion.queries.js';
import { governanceLabels, motionTitle } from '../governance.labels.js';
import { isVotable } from '../motion-answers.js';
import { motionPath } from '../motions.service.js';
import { MOTIONS } from './council-tabs.js';
import { motionTexts } from './motions.texts.js';

const tones = { open: 'waiting', carried: 'success', lost: 'danger', lapsed: 'neutral' } as const;

/** Where a motion stands; one whose time is up is to be counted. */
export const MotionTag = ({ lang, motion, now }: { lang: Lang; motion: Motion; now: Date }) => {
  const counting = motion.state === 'open' && !isVotable(motion, now);
  return (
    <StatusTag tone={tones[motion.state]}>
      {counting ? motionTexts[lang].counting : governanceLabels[lang].states[motion.state]}
    </StatusTag>
  );
};

/** All motions, and the appeals whose vote lapsed. */
export const MotionListView = (props: {
  lang: Lang;
  motions: PageOf<Motion>;
  now: Date;
  appeals: readonly AppealLine[];
  href: (path: string) => string;
}) => {
  const { lang, motions, now, href } = props;
  const m = motionTexts[lang];
  return (
    <>
      <PageHeader
        title={m.motions}
        lead={m.lead}
        actions={
          <ActionLink href={href(`${MOTIONS}/nowe`)} tone="primary" icon="plus">
            {m.new}
          </ActionLink>
        }
      />
      {props.appeals.length > 0 && (
        <Section title={m.appeals} lead={m.appealsLead}>
          <Table
            lang={lang}
            caption={m.appeals}
            captionHidden
            columns={[{ head: m.matter }, { head: m.again, headHidden: true }]}
            rows={props.appeals.map((appeal) => ({
              key: appeal.id,
              cells: [
                appeal.organisationName,
                <PostButton
                  action={href(`/panel/rada/odwolanie/${appeal.id}/glosowanie`)}
                  small
                  label={`${m.again}: ${appeal.organisationName}`}
                >
                  {m.again}
                </PostButton>,
              ],
            }))}
          />
        </Section>
      )}
      {motions.items.length === 0 ? (
        <EmptyState title={m.none} icon="scale">
          <p>{m.noneMore}</p>
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={m.motions}
          captionHidden
          columns={[{ head: m.matter }, { head: m.state }, { head: m.ends }, { head: m.number }]}
          rows={motions.items.map((motion) => ({
            key: motion.id,
            cells: [
              <a href={href(motionPath(motion.id))}>{motionTitle(motion)[lang]}</a>,
              <MotionTag lang={lang} motion={motion} now={now} />,
              formatInstant(motion.closedAt ?? motion.closesAt, lang),
              motion.resolution,
            ],
            ...(motion.state === 'open' && { tone: 'waiting' as const }),
          }))}
        />
      )}
      <Pagination
        lang={lang}
        page={motions.page}
        pages={pageCount(motions)}
        hrefOf={(page) => href(`${MOTIONS}?strona=${page}`)}
      />
    </>
  );
};
