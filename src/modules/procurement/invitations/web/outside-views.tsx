import { formatInstant } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  Button,
  DefinitionList,
  Form,
  PageHeader,
  Prose,
  Section,
  Split,
  SubmitRow,
  type FormState,
} from '../../../../ui/index.js';
import { placeBehindLink } from '../../bids/bid-place.js';
import { bidTexts } from '../../bids/web/bid.texts.js';
import type { PublishedCase } from '../../procedures/published-case.js';
import { linkEnd } from '../domain/outside-links.js';
import type { OutsideParty } from '../outside-links.service.js';
import { OUTSIDE, OUTSIDE_STOP } from '../outside-paths.js';
import { AnswerView, type RefusedAnswer } from './answer-view.js';
import { AskedView, QuestionsView } from './asked-views.js';
import { opportunityTexts } from './opportunities.texts.js';
import { outsideTexts } from './outside.texts.js';

type Props = {
  readonly lang: Lang;
  readonly token: string;
  readonly party: OutsideParty;
  readonly asked: PublishedCase;
  readonly fresh: FormState;
  readonly refused: RefusedAnswer;
  readonly idempotencyKey: string;
  readonly href: (path: string) => string;
};

/** The procedure as an outside supplier reads it behind its link. */
export const OutsideView = ({ lang, token, party, asked, href, ...rest }: Props) => {
  const { supplier } = party;
  const m = outsideTexts[lang];
  const own = opportunityTexts[lang];
  const { content } = asked.version;
  const deadline = supplier.deadline ?? new Date(content.deadline);
  const end = linkEnd(supplier.deadline);
  return (
    <>
      <PageHeader
        kicker={m.kicker(supplier.buyerName)}
        title={supplier.subject}
        lead={m.for(supplier.name)}
        actions={
          <ActionLink href={href(placeBehindLink(token).at(''))} icon="file-text">
            {bidTexts[lang].bid}
          </ActionLink>
        }
      />
      <AnswerView
        lang={lang}
        answered={{ ...supplier, deadline, running: asked.stage === 'published', invited: true }}
        fresh={rest.fresh}
        refused={rest.refused}
        mayAnswer
        takePartAction={href(`${OUTSIDE}/wez-udzial`)}
        declineAction={href(`${OUTSIDE}/odmow`)}
        fields={{ token }}
      />
      <Split
        aside={
          <Section title={own.facts}>
            <DefinitionList
              items={[
                { term: own.number, value: supplier.number },
                { term: own.buyer, value: supplier.buyerName },
                { term: own.deadline, value: formatInstant(deadline, lang) },
                { term: own.opens, value: formatInstant(new Date(content.opensAt), lang) },
                { term: m.linkEnds, value: end && formatInstant(end, lang) },
              ]}
            />
          </Section>
        }
      >
        <AskedView
          lang={lang}
          asked={asked}
          fileHref={(fileId) => href(`${OUTSIDE}/pliki/${fileId}?token=${token}`)}
        />
        <QuestionsView
          lang={lang}
          asked={asked}
          form={rest.refused?.of === 'ask' ? rest.refused.form : rest.fresh}
          mayAsk
          action={href(`${OUTSIDE}/pytanie`)}
          fields={{ token }}
          idempotencyKey={rest.idempotencyKey}
        />
        <Section title={m.privacy} id="dane">
          <Prose text={m.privacyText(supplier.buyerName)} />
          <ActionRow>
            <ActionLink tone="quiet" href={href('/prywatnosc')}>
              {m.morePrivacy}
            </ActionLink>
            <ActionLink tone="quiet" href={href(`${OUTSIDE_STOP}?token=${token}`)}>
              {m.stop}
            </ActionLink>
          </ActionRow>
        </Section>
      </Split>
    </>
  );
};

/** The one button by which an address wants no more mails. */
export const StopView = ({
  lang,
  token,
  email,
  href,
}: Pick<Props, 'lang' | 'token' | 'href'> & { email: string }) => {
  const m = outsideTexts[lang];
  return (
    <div class="narrow">
      <PageHeader title={m.stopTitle} lead={m.stopLead(email)} />
      <Form action={href(OUTSIDE_STOP)} fields={{ token }}>
        <SubmitRow>
          <Button tone="primary">{m.stopButton}</Button>
        </SubmitRow>
      </Form>
    </div>
  );
};

export const StoppedView = ({ lang }: { lang: Lang }) => {
  const m = outsideTexts[lang];
  return (
    <div class="narrow">
      <PageHeader title={m.stopped} />
      <Alert lang={lang} tone="success" live>
        <p>{m.stoppedText}</p>
      </Alert>
    </div>
  );
};
