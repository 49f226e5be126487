import { formatDate, formatInstant } from '../../../shared/dates.js';
import {
  Alert,
  Button,
  DefinitionList,
  ErrorSummary,
  Form,
  PageHeader,
  PostButton,
  Prose,
  RadioGroup,
  Section,
  SubmitRow,
  Table,
  type FormState,
} from '../../../ui/index.js';
import { choices } from '../domain/tally.js';
import { appealMotions } from '../domain/motion-states.js';
import { governanceLabels, motionTitle } from '../governance.labels.js';
import { isVotable } from '../motion-answers.js';
import type { MotionCase } from '../motions.service.js';
import { MotionTag } from './motion-list-view.js';
import { motionTexts } from './motions.texts.js';

type Props = {
  form: FormState;
  case: MotionCase;
  /** The acting member. */
  organisationId: string;
  votePath: string;
  closePath: string;
};

const Facts = ({ form: { lang }, case: { motion } }: Props) => {
  const m = motionTexts[lang];
  const { byLaws, effectiveOn, electors } = motion;
  return (
    <DefinitionList
      items={[
        { term: m.putBy, value: motion.openedForName ?? m.byAppeal },
        { term: m.openedOn, value: formatInstant(motion.openedAt, lang) },
        { term: m.ends, value: formatInstant(motion.closedAt ?? motion.closesAt, lang) },
        { term: m.effectiveOn, value: effectiveOn && formatDate(effectiveOn, lang) },
        {
          term: m.proposed,
          value: byLaws && m.proposedValue(byLaws.quorumPercent, byLaws.majorityPercent, byLaws.votingDays),
        },
        { term: m.rules, value: m.rulesValue(motion.quorumPercent, motion.majorityPercent) },
        {
          term: m.result,
          value:
            electors !== null &&
            m.resultValue({
              electors,
              for: motion.votesFor ?? 0,
              against: motion.votesAgainst ?? 0,
              abstain: motion.votesAbstain ?? 0,
            }),
        },
      ].map(({ term, value }) => ({ term, value: value || null }))}
    />
  );
};

const Ballot = (props: Props) => {
  const { form, case: voted } = props;
  const { lang } = form;
  const m = motionTexts[lang];
  const { motion, now, mayVote } = voted;
  if (motion.state !== 'open') return null;
  if (!isVotable(motion, now)) {
    return (
      <Alert lang={lang} tone="warning" title={m.timeUp}>
        <p>{m.timeUpMore}</p>
        <PostButton action={props.closePath} tone="primary">
          {m.count}
        </PostButton>
      </Alert>
    );
  }
  if (!mayVote) {
    return (
      <Alert lang={lang} tone="info">
        <p>{m.ownCase}</p>
      </Alert>
    );
  }
  const own = voted.votes.find(({ organisationId }) => organisationId === props.organisationId);
  return (
    <Form action={props.votePath}>
      {own?.choice && <p>{m.yours(governanceLabels[lang].cast[own.choice])}</p>}
      <RadioGroup
        form={form}
        name="choice"
        label={appealMotions.includes(motion.kind) ? m.questionAppeal : m.question}
        choices={choices.map((choice) => ({ value: choice, label: governanceLabels[lang].choices[choice] }))}
      />
      <SubmitRow>
        <Button tone="primary">{own ? m.change : m.cast}</Button>
      </SubmitRow>
    </Form>
  );
};

const Votes = ({ form: { lang }, case: { motion, votes, electors } }: Props) => {
  const m = motionTexts[lang];
  return (
    <Section title={m.votes} {...(motion.state === 'open' && { lead: m.votedSoFar(votes.length, electors) })}>
      {votes.length === 0 ? (
        <p>{m.noVotes}</p>
      ) : (
        <Table
          lang={lang}
          caption={m.votes}
          captionHidden
          columns={[{ head: m.member }, { head: m.choice }, { head: m.person }, { head: m.when }]}
          rows={votes.map((vote) => ({
            key: vote.organisationId,
            cells: [
              vote.organisationName,
              vote.choice ? governanceLabels[lang].cast[vote.choice] : m.hidden,
              vote.deputy ? m.asDeputy(vote.person) : vote.person,
              formatInstant(vote.at, lang),
            ],
          }))}
        />
      )}
    </Section>
  );
};

/** One motion: what it is about, the ballot while it is open, and who has voted. */
export const MotionView = (props: Props) => {
  const { form, case: shown } = props;
  const { lang } = form;
  const m = motionTexts[lang];
  const { motion, appeal, now } = shown;
  const decision = appeal?.decision;
  return (
    <>
      <PageHeader
        title={motionTitle(motion)[lang]}
        kicker={motion.resolution ? m.resolution(motion.resolution) : m.motion}
        meta={<MotionTag lang={lang} motion={motion} now={now} />}
      />
      <ErrorSummary form={form} />
      <Ballot {...props} />
      {appealMotions.includes(motion.kind) ? (
        appeal && (
          <>
            <Section title={m.appeal}>
              <Prose text={appeal.appeal.text} />
            </Section>
            {decision && (
              <Section title={m.decision} lead={decision.title[lang]}>
                <DefinitionList
                  items={[
                    { term: m.decidedOn, value: formatInstant(decision.decidedAt, lang) },
                    { term: m.decisionReason, value: <Prose text={decision.reason} /> },
                  ]}
                />
              </Section>
            )}
          </>
        )
      ) : (
        <Section title={motion.kind === 'free' ? m.freeText : m.text}>
          <Prose text={motion.text} />
        </Section>
      )}
      <Facts {...props} />
      <Votes {...props} />
    </>
  );
};
