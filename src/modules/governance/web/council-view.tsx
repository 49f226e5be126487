import { formatDate, localDateOf } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import {
  Button,
  ConfirmBox,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  Form,
  RadioGroup,
  Section,
  Select,
  SubmitRow,
  Table,
  type FormState,
} from '../../../ui/index.js';
import type { CouncilView } from '../council.service.js';
import type { SeatLine } from '../data/seat.queries.js';
import { places, type Place } from '../governance.schemas.js';
import { motionTitle } from '../governance.labels.js';
import { motionPath } from '../motions.service.js';
import { councilTexts } from './council.texts.js';

type OwnSeatsProps = {
  form: FormState;
  seats: readonly SeatLine[];
  /** The member's people, for its owner to choose from; null for others. */
  people: readonly { accountId: string; name: string }[] | null;
  appointPath: string;
  vacatePath: string;
};

const inPlace = (seats: readonly SeatLine[], place: Place) =>
  seats.find(({ deputy }) => deputy === (place === 'deputy'));

/** The acting member's two places, and for its owner the form that fills them. */
export const OwnSeats = ({ form, seats, people, appointPath, vacatePath }: OwnSeatsProps) => {
  const { lang } = form;
  const m = councilTexts[lang];
  return (
    <Section title={m.own} lead={m.ownLead}>
      <DefinitionList
        items={places.map((place) => {
          const seat = inPlace(seats, place);
          const since = seat && m.since(formatDate(localDateOf(seat.since), lang));
          return { term: m.places[place], value: seat ? `${seat.person}, ${since}` : m.free };
        })}
      />
      {people && (
        <>
          <Form action={appointPath}>
            <ErrorSummary form={form} />
            <RadioGroup
              form={form}
              name="place"
              label={m.place}
              choices={places.map((place) => ({ value: place, label: m.places[place] }))}
            />
            <Select
              form={form}
              name="accountId"
              label={m.person}
              hint={m.personHint}
              options={people.map(({ accountId, name }) => ({ value: accountId, label: name }))}
            />
            <SubmitRow>
              <Button tone="primary">{m.appoint}</Button>
            </SubmitRow>
          </Form>
          {places.map((place) => {
            const seat = inPlace(seats, place);
            return (
              seat && (
                <ConfirmBox
                  key={place}
                  summary={`${m.vacate}: ${m.places[place]}`}
                  question={m.vacateQuestion(seat.person)}
                  action={vacatePath}
                  fields={{ place }}
                  button={m.vacateConfirm}
                />
              )
            );
          })}
        </>
      )}
    </Section>
  );
};

/** Who sits in the council, a row a member. */
export const Seats = ({
  lang,
  view,
  href,
}: {
  lang: Lang;
  view: CouncilView;
  href: (path: string) => string;
}) => {
  const m = councilTexts[lang];
  const byMember = [...Map.groupBy(view.seats, ({ organisationId }) => organisationId).values()];
  const withRepresentative = byMember.filter((seats) => inPlace(seats, 'representative')).length;
  return (
    <Section title={m.seats} lead={m.seatCount(withRepresentative, view.members)}>
      {byMember.length === 0 ? (
        <EmptyState title={m.nobody} level={3} icon="users">
          <p>{m.nobodyMore}</p>
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={m.seats}
          captionHidden
          columns={[
            { head: m.member },
            { head: m.representative },
            { head: m.sinceWhen },
            { head: m.deputy },
          ]}
          rows={byMember.map((seats) => {
            const representative = inPlace(seats, 'representative');
            const [{ organisationId, organisationName, slug }] = seats as [SeatLine];
            return {
              key: organisationId,
              cells: [
                <a href={href(`/czlonkowie/${slug}`)}>{organisationName}</a>,
                representative?.person ?? m.free,
                representative && formatDate(localDateOf(representative.since), lang),
                inPlace(seats, 'deputy')?.person ?? m.free,
              ],
            };
          })}
        />
      )}
    </Section>
  );
};

/** What the council has resolved, for every member. */
export const Resolutions = ({
  lang,
  view,
  href,
}: {
  lang: Lang;
  view: CouncilView;
  href: (path: string) => string;
}) => {
  const m = councilTexts[lang];
  if (view.resolutions.length === 0) return null;
  return (
    <Section title={m.resolutions}>
      <Table
        lang={lang}
        caption={m.resolutions}
        captionHidden
        columns={[{ head: m.number }, { head: m.matter }, { head: m.adopted }]}
        rows={view.resolutions.map((motion) => ({
          key: motion.id,
          cells: [
            motion.resolution,
            <a href={href(motionPath(motion.id))}>{motionTitle(motion)[lang]}</a>,
            motion.closedAt && formatDate(localDateOf(motion.closedAt), lang),
          ],
        }))}
      />
    </Section>
  );
};

/** Who has coordinated the cluster. */
export const Coordinators = ({ lang, view }: { lang: Lang; view: CouncilView }) => {
  const m = councilTexts[lang];
  return (
    <Section title={m.coordinators} lead={m.coordinatorsLead}>
      <Table
        lang={lang}
        caption={m.coordinators}
        captionHidden
        columns={[{ head: m.coordinator }, { head: m.from }, { head: m.to }, { head: m.byResolution }]}
        rows={view.coordinators.map(({ name, validFrom, validTo, resolution }) => ({
          key: validFrom,
          cells: [
            name,
            formatDate(validFrom, lang),
            validTo ? formatDate(validTo, lang) : m.lasting,
            resolution,
          ],
        }))}
      />
    </Section>
  );
};
