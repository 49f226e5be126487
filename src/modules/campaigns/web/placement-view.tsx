import { formatDate, type LocalDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import {
  Button,
  CheckboxGroup,
  ConfirmBox,
  DateInput,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  PageHeader,
  Section,
  StatusTag,
  SubmitRow,
  Table,
  type FormState,
} from '../../../ui/index.js';
import { placesPath, whyPath } from '../campaign-paths.js';
import { nameOf } from '../domain/campaign-words.js';
import { slots } from '../domain/touch.js';
import { silenceWords } from '../placement-words.js';
import type { CampaignPlaces } from '../placements.service.js';
import { slotHints, slotNames } from '../slot-names.js';
import { placementTexts } from './placement.texts.js';

type Place = CampaignPlaces['places'][number];
type Href = (path: string) => string;

const State = ({ lang, place, today }: { lang: Lang; place: Place; today: LocalDate }) => {
  const m = placementTexts[lang];
  if (place.silence)
    return (
      <>
        <StatusTag tone="warning">{m.unseen}</StatusTag>
        <br />
        <small>{silenceWords[place.silence][lang]}</small>
      </>
    );
  if (place.stands) return <StatusTag tone="success">{m.stands}</StatusTag>;
  if (place.endedAt !== null || place.endsOn < today) return <StatusTag tone="neutral">{m.past}</StatusTag>;
  if (place.startsOn > today) return <StatusTag tone="waiting">{m.ahead}</StatusTag>;
  return <StatusTag tone="neutral">{m.notNow}</StatusTag>;
};

const Places = (props: { lang: Lang; of: CampaignPlaces; today: LocalDate; href: Href }) => {
  const { lang, of, today } = props;
  const m = placementTexts[lang];
  const base = placesPath(of.campaign.id);
  return (
    <Table
      lang={lang}
      caption={m.title}
      captionHidden
      columns={[
        { head: m.place },
        { head: m.days },
        { head: m.state },
        { head: m.actions, headHidden: true, whole: true },
      ]}
      rows={of.places.map((place) => ({
        key: place.id,
        cells: [
          slotNames[place.slot][lang],
          `${formatDate(place.startsOn, lang)}–${formatDate(place.endsOn, lang)}`,
          <State lang={lang} place={place} today={today} />,
          place.endedAt === null && place.endsOn >= today ? (
            <ConfirmBox
              summary={m.end}
              question={m.endQuestion(slotNames[place.slot][lang])}
              action={props.href(`${base}/${place.id}/zakoncz`)}
              button={m.end}
            />
          ) : null,
        ],
      }))}
    />
  );
};

/** Numbers by slot and participant; with `clicks` for the coordinator, without for everybody. */
export const ShownTable = (props: { lang: Lang; shown: CampaignPlaces['shown']; clicks: boolean }) => {
  const { lang, shown, clicks } = props;
  const m = placementTexts[lang];
  return (
    <>
      {slots
        .map((slot) => ({ slot, lines: shown.filter((line) => line.slot === slot) }))
        .filter(({ lines }) => lines.length > 0)
        .map(({ slot, lines }) => (
          <div key={slot} id={slot}>
            <Table
              lang={lang}
              caption={slotNames[slot][lang]}
              columns={[
                { head: m.participant },
                { head: m.impressions, numeric: true },
                ...(clicks ? [{ head: m.clicks, numeric: true }] : []),
              ]}
              rows={lines.map((line) => ({
                key: line.organisationId,
                cells: [line.name, String(line.shown), ...(clicks ? [String(line.clicks)] : [])],
              }))}
            />
          </div>
        ))}
    </>
  );
};

/** A campaign's places with what came of them, and a form for new ones. */
export const PlacementsView = (props: {
  form: FormState;
  formKey: string;
  of: CampaignPlaces;
  today: LocalDate;
  href: Href;
}) => {
  const { form, of, today, href } = props;
  const { lang } = form;
  const m = placementTexts[lang];
  return (
    <>
      <PageHeader title={m.titleOf(nameOf(of.campaign, lang))} lead={m.lead} />
      {of.places.length === 0 ? (
        <EmptyState title={m.none}>
          <p>{m.noneWords}</p>
        </EmptyState>
      ) : (
        <Places lang={lang} of={of} today={today} href={href} />
      )}
      <Section title={m.newPlaces}>
        <Form action={href(placesPath(of.campaign.id))} idempotencyKey={props.formKey}>
          <ErrorSummary form={form} />
          <CheckboxGroup
            form={form}
            name="slots"
            label={m.slots}
            choices={slots.map((slot) => ({
              value: slot,
              label: slotNames[slot][lang],
              hint: slotHints[slot][lang],
            }))}
          />
          <FieldRow>
            <DateInput form={form} name="startsOn" label={m.startsOn} />
            <DateInput form={form} name="endsOn" label={m.endsOn} min={today} />
          </FieldRow>
          <SubmitRow>
            <Button tone="primary">{m.add}</Button>
          </SubmitRow>
        </Form>
      </Section>
      <Section title={m.shown} lead={m.shownLead}>
        {of.shown.length === 0 ? <p>{m.notShown}</p> : <ShownTable lang={lang} shown={of.shown} clicks />}
        {of.places.some(({ stands }) => stands) ? (
          <p>
            <a href={href(whyPath(of.campaign.slug))}>{m.why}</a>
          </p>
        ) : null}
      </Section>
    </>
  );
};
