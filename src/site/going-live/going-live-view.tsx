import { formatInstant } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  Article,
  ConfirmBox,
  PageHeader,
  Section,
  StatusTag,
  Table,
} from '../../ui/index.js';
import { checkTexts } from './checks.texts.js';
import type { Confirmation } from './data/going-live.queries.js';
import type { Judgement } from './domain/checks.js';
import { confirmationKinds, type ConfirmationKind } from './domain/facts.js';
import { goingLiveTexts } from './going-live.texts.js';

type Props = {
  lang: Lang;
  judgements: readonly Judgement[];
  confirmations: Readonly<Record<ConfirmationKind, Confirmation | null>>;
  confirmPath: (kind: ConfirmationKind) => string;
  foundersHref: string;
};

/** What fires first, with what to do about it; then what holds. */
export const GoingLiveView = (props: Props) => {
  const { lang, judgements } = props;
  const m = goingLiveTexts[lang];
  const firing = judgements.filter(({ holds }) => !holds);
  const quiet = judgements.filter(({ holds }) => holds);
  const left = firing.filter(({ level }) => level === 'must').length;
  return (
    <>
      <PageHeader title={m.title} lead={m.lead} />
      <Alert
        lang={lang}
        tone={left === 0 ? 'success' : 'warning'}
        title={left === 0 ? m.ready : m.notReady(left)}
      >
        <p>{left === 0 ? m.readyMore : m.notReadyMore}</p>
      </Alert>
      {firing.length > 0 && (
        <Section title={m.todo}>
          <Table
            lang={lang}
            caption={m.todo}
            captionHidden
            columns={[{ head: m.what }, { head: m.how }]}
            rows={firing.map(({ id, level }) => ({
              key: id,
              cells: [
                <span>
                  {checkTexts[lang][id].title}
                  <br />
                  <StatusTag tone={level === 'must' ? 'danger' : 'warning'}>{m.levels[level]}</StatusTag>
                </span>,
                checkTexts[lang][id].todo,
              ],
            }))}
          />
        </Section>
      )}
      <Confirmations {...props} />
      <Section title={m.done}>
        <Article>
          <ul>
            {quiet.map(({ id }) => (
              <li key={id}>{checkTexts[lang][id].title}</li>
            ))}
          </ul>
        </Article>
      </Section>
      <Section title={m.next}>
        <ActionRow>
          <ActionLink href={props.foundersHref} icon="mail">
            {m.founders}
          </ActionLink>
        </ActionRow>
      </Section>
    </>
  );
};

const Confirmations = ({ lang, confirmations, confirmPath }: Props) => {
  const m = goingLiveTexts[lang];
  return (
    <Section title={m.confirmations} lead={m.confirmationsLead}>
      <Table
        lang={lang}
        caption={m.confirmations}
        captionHidden
        columns={[{ head: m.what }, { head: m.last }, { head: m.confirm, headHidden: true }]}
        rows={confirmationKinds.map((kind) => {
          const last = confirmations[kind];
          return {
            key: kind,
            cells: [
              m.kinds[kind],
              last ? m.confirmed(formatInstant(last.confirmedAt, lang), last.by) : m.never,
              <ConfirmBox
                summary={m.confirm}
                question={`${m.kinds[kind]}?`}
                action={confirmPath(kind)}
                button={m.confirm}
                tone="primary"
              />,
            ],
          };
        })}
      />
    </Section>
  );
};
