import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  Checkbox,
  ConfirmBox,
  DateInput,
  EmptyState,
  FieldRow,
  Fieldset,
  NumberInput,
  PageHeader,
  Section,
  StatusTag,
  Table,
  TextArea,
  TextInput,
} from '../../../ui/index.js';
import type { GatheringRow, Registration } from '../data/gathering.queries.js';
import { whyNot, type GatheringAction } from '../domain/gathering-states.js';
import type { OpenGathering } from '../gatherings.service.js';
import { GATHERINGS } from '../news-paths.js';
import { DeskForm, EnglishFields, type DeskFormProps } from './desk-form.js';
import { gatheringTexts } from './gathering.texts.js';

type Href = (path: string) => string;

const State = ({ lang, row, now }: { lang: Lang; row: GatheringRow; now: Date }) => {
  const { states } = gatheringTexts[lang];
  if (row.state === 'cancelled') return <StatusTag tone="danger">{states.cancelled}</StatusTag>;
  return row.endsAt <= now ? (
    <StatusTag tone="neutral">{states.over}</StatusTag>
  ) : (
    <StatusTag tone="success">{states.announced}</StatusTag>
  );
};

const placesLeft = ({ registers, free }: OpenGathering, lang: Lang): string => {
  const m = gatheringTexts[lang];
  if (!registers) return m.registrationOff;
  return free === null ? m.noLimit : m.free(free);
};

/** All events, for the coordinator. */
export const GatheringTable = (props: {
  lang: Lang;
  items: readonly GatheringRow[];
  now: Date;
  path: string;
  href: Href;
}) => {
  const { lang, path, href } = props;
  const m = gatheringTexts[lang];
  return (
    <>
      <PageHeader
        title={m.title}
        lead={m.coordinatorLead}
        actions={
          <ActionLink tone="primary" icon="calendar" href={href(`${path}/nowe`)}>
            {m.add}
          </ActionLink>
        }
      />
      {props.items.length === 0 ? (
        <EmptyState title={m.none} icon="calendar" />
      ) : (
        <Table
          lang={lang}
          caption={m.title}
          captionHidden
          columns={[{ head: m.titlePl }, { head: m.starts, whole: true }, { head: m.state }]}
          rows={props.items.map((row) => ({
            key: row.id,
            cells: [
              <a href={href(`${path}/${row.id}`)}>{row.titlePl}</a>,
              formatInstant(row.startsAt, lang),
              <State lang={lang} row={row} now={props.now} />,
            ],
          }))}
        />
      )}
    </>
  );
};

/** One event with who comes. */
export const GatheringDeskView = (props: {
  lang: Lang;
  row: OpenGathering;
  who: readonly Registration[];
  now: Date;
  path: string;
  href: Href;
}) => {
  const { lang, row, who, path, href } = props;
  const m = gatheringTexts[lang];
  const may = (action: GatheringAction) => whyNot(row, action, props.now) === null;
  return (
    <>
      <PageHeader
        title={row.titlePl}
        meta={<State lang={lang} row={row} now={props.now} />}
        lead={`${formatInstant(row.startsAt, lang)} · ${row.place}`}
      />
      <ActionRow>
        <ActionLink href={href(`${GATHERINGS}/${row.id}`)}>{m.seePublic}</ActionLink>
        {may('rewrite') ? <ActionLink href={href(`${path}/edytuj`)}>{m.edit}</ActionLink> : null}
        {may('cancel') ? (
          <ConfirmBox
            summary={m.cancel}
            question={m.cancelQuestion(row.titlePl)}
            action={href(`${path}/anuluj`)}
            button={m.cancel}
          />
        ) : null}
      </ActionRow>
      {row.registers || who.length > 0 ? (
        <Section title={m.who} lead={placesLeft(row, lang)}>
          {who.length === 0 ? (
            <p>{m.nobody}</p>
          ) : (
            <Table
              lang={lang}
              caption={m.who}
              captionHidden
              columns={[
                { head: m.name },
                { head: m.organisationName },
                { head: m.email },
                { head: m.since, whole: true },
              ]}
              rows={who.map((each) => ({
                key: each.id,
                cells: [
                  each.name,
                  each.organisationName,
                  each.email,
                  each.confirmedAt && formatInstant(each.confirmedAt, lang),
                ],
              }))}
            />
          )}
        </Section>
      ) : null}
    </>
  );
};

export const GatheringForm = (props: DeskFormProps) => {
  const { form } = props;
  const m = gatheringTexts[form.lang];
  return (
    <DeskForm {...props} save={m.save}>
      <TextInput form={form} name="titlePl" label={m.titlePl} maxlength={160} />
      <TextArea form={form} name="textPl" label={m.textPl} hint={m.textHint} rows={8} maxlength={8000} />
      <Fieldset legend={m.when}>
        <FieldRow>
          <DateInput form={form} name="startsOn" label={m.startsOn} />
          <TextInput form={form} name="startsTime" label={m.startsTime} width="short" inputmode="numeric" />
        </FieldRow>
        <FieldRow>
          <DateInput form={form} name="endsOn" label={m.endsOn} />
          <TextInput form={form} name="endsTime" label={m.endsTime} width="short" inputmode="numeric" />
        </FieldRow>
        <TextInput form={form} name="place" label={m.place} hint={m.placeHint} maxlength={200} />
      </Fieldset>
      <Fieldset legend={m.registration}>
        <Checkbox form={form} name="registers" label={m.registers} />
        <NumberInput
          form={form}
          name="places"
          label={m.howMany}
          hint={m.howManyHint}
          width="short"
          optional
        />
      </Fieldset>
      <EnglishFields
        form={form}
        hint={m.englishHint}
        line={{ name: 'titleEn', label: m.titleEn, maxlength: 160 }}
        text={{ name: 'textEn', label: m.textEn, maxlength: 8000 }}
      />
    </DeskForm>
  );
};
