import { ActionLink, PostButton, Section, Table, type FormState } from '../../../ui/index.js';
import { planPath } from '../campaign-paths.js';
import type { CampaignRow } from '../data/campaign-row.js';
import type { ParticipantLine } from '../data/participants.queries.js';
import { openStates } from '../domain/campaign-rules.js';
import { PartTag } from './campaign-tag.js';
import { planTexts } from './plan.texts.js';

type Props = {
  form: FormState;
  campaign: CampaignRow;
  participants: readonly ParticipantLine[];
  href: (path: string) => string;
};

const Shown = ({ form: { lang }, line, href }: Props & { line: ParticipantLine }) => {
  const m = planTexts[lang];
  if (line.listings.length === 0) return null;
  return (
    <>
      {line.listings.map(({ id, title, visible }) => (
        <div key={id}>{visible ? <a href={href(`/oferty/${id}`)}>{title}</a> : m.notVisible(title)}</div>
      ))}
      {line.state === 'joined' && !line.listings.some(({ visible }) => visible) && <p>{m.showsNothing}</p>}
    </>
  );
};

const Answer = ({ form, campaign, line, href }: Props & { line: ParticipantLine }) => {
  const m = planTexts[form.lang];
  const path = `${planPath(campaign.id)}/uczestnicy/${line.organisationId}`;
  if (line.state !== 'proposed') return null;
  return (
    <>
      <PostButton action={href(`${path}/przyjmij`)} small tone="primary" label={m.acceptLabel(line.name)}>
        {m.accept}
      </PostButton>
      <ActionLink href={href(`${path}/odmow`)} small tone="quiet" label={m.refusePartLabel(line.name)}>
        {m.refusePart}
      </ActionLink>
    </>
  );
};

/** Who was asked, who takes part and with what. */
export const ParticipantsSection = (props: Props) => {
  const { form, campaign, participants, href } = props;
  const { lang } = form;
  const m = planTexts[lang];
  const open = openStates.includes(campaign.state);
  return (
    <Section title={m.participants}>
      {open && (
        <p>
          <ActionLink href={href(`${planPath(campaign.id)}/zapros`)} icon="mail">
            {m.invite}
          </ActionLink>
        </p>
      )}
      {participants.length === 0 ? (
        <p>{m.nobody}</p>
      ) : (
        <Table
          lang={lang}
          caption={m.participants}
          captionHidden
          columns={[
            { head: m.organisation },
            { head: m.part },
            { head: m.shows },
            { head: m.accept, headHidden: true },
          ]}
          rows={participants.map((line) => ({
            key: line.organisationId,
            cells: [
              line.slug ? <a href={href(`/czlonkowie/${line.slug}`)}>{line.name}</a> : line.name,
              <>
                <PartTag lang={lang} state={line.state} />
                {line.refusalReason && <p>{`${m.reason}: ${line.refusalReason}`}</p>}
              </>,
              <Shown {...props} line={line} />,
              open ? <Answer {...props} line={line} /> : null,
            ],
            ...(line.state === 'proposed' && { tone: 'waiting' as const }),
          }))}
        />
      )}
    </Section>
  );
};
