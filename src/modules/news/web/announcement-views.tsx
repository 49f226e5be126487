import { formatDate, type LocalDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  Card,
  CardGrid,
  ConfirmBox,
  DateInput,
  EmptyState,
  FieldRow,
  PageHeader,
  Prose,
  StatusTag,
  Table,
  TextArea,
  TextInput,
  type Tone,
} from '../../../ui/index.js';
import type { AnnouncementLine, PublicAnnouncement } from '../data/announcement.queries.js';
import { inLanguage } from '../english.js';
import { announcementTexts } from './announcement.texts.js';
import { DeskForm, EnglishFields, type DeskFormProps } from './desk-form.js';

type Href = (path: string) => string;

/** Announcements as cards, each leading to its text. */
export const AnnouncementCards = (props: {
  lang: Lang;
  items: readonly PublicAnnouncement[];
  href: Href;
  level?: 2 | 3;
}) => {
  const { lang } = props;
  return (
    <CardGrid>
      {props.items.map((row) => {
        const { title, lang: own } = inLanguage(row, lang);
        return (
          <div key={row.id} lang={own === lang ? undefined : own}>
            <Card
              title={title}
              href={props.href(`/ogloszenia/${row.id}`)}
              level={props.level ?? 2}
              meta={announcementTexts[lang].since(formatDate(row.showsFrom, lang))}
            />
          </div>
        );
      })}
    </CardGrid>
  );
};

export const AnnouncementsView = (props: {
  lang: Lang;
  items: readonly PublicAnnouncement[];
  href: Href;
}) => {
  const m = announcementTexts[props.lang];
  return (
    <>
      <PageHeader title={m.title} lead={m.lead} />
      {props.items.length === 0 ? (
        <EmptyState title={m.none} icon="inbox">
          <p>{m.noneMore}</p>
        </EmptyState>
      ) : (
        <AnnouncementCards {...props} />
      )}
    </>
  );
};

export const AnnouncementView = ({ lang, row }: { lang: Lang; row: PublicAnnouncement }) => {
  const { title, text, lang: own } = inLanguage(row, lang);
  return (
    <article lang={own === lang ? undefined : own}>
      <PageHeader title={title} kicker={announcementTexts[lang].since(formatDate(row.showsFrom, lang))} />
      <Prose text={text} />
    </article>
  );
};

type State = 'shown' | 'ahead' | 'past' | 'withdrawn';
const tones: Record<State, Tone> = {
  shown: 'success',
  ahead: 'waiting',
  past: 'neutral',
  withdrawn: 'neutral',
};
const stateOf = ({ withdrawnAt, showsFrom, showsUntil }: AnnouncementLine, today: LocalDate): State => {
  if (withdrawnAt) return 'withdrawn';
  if (today < showsFrom) return 'ahead';
  return today > showsUntil ? 'past' : 'shown';
};

/** All of them, for the coordinator. */
export const AnnouncementTable = (props: {
  lang: Lang;
  items: readonly AnnouncementLine[];
  today: LocalDate;
  path: string;
  href: Href;
}) => {
  const { lang, path, href } = props;
  const m = announcementTexts[lang];
  return (
    <>
      <PageHeader
        title={m.title}
        lead={m.coordinatorLead}
        actions={
          <ActionLink tone="primary" href={href(`${path}/nowe`)}>
            {m.add}
          </ActionLink>
        }
      />
      {props.items.length === 0 ? (
        <EmptyState title={m.none} />
      ) : (
        <Table
          lang={lang}
          caption={m.title}
          captionHidden
          columns={[
            { head: m.titlePl },
            { head: m.days, whole: true },
            { head: m.state },
            { head: m.actions, headHidden: true },
          ]}
          rows={props.items.map((row) => {
            const state = stateOf(row, props.today);
            return {
              key: row.id,
              cells: [
                row.titlePl,
                `${formatDate(row.showsFrom, lang)} – ${formatDate(row.showsUntil, lang)}`,
                <StatusTag tone={tones[state]}>{m.states[state]}</StatusTag>,
                state === 'withdrawn' ? null : (
                  <ActionRow>
                    <ActionLink
                      small
                      href={href(`${path}/${row.id}/edytuj`)}
                      label={`${m.edit}: ${row.titlePl}`}
                    >
                      {m.edit}
                    </ActionLink>
                    <ConfirmBox
                      summary={m.withdraw}
                      question={m.withdrawQuestion(row.titlePl)}
                      action={href(`${path}/${row.id}/wycofaj`)}
                      button={m.withdraw}
                    />
                  </ActionRow>
                ),
              ],
            };
          })}
        />
      )}
    </>
  );
};

export const AnnouncementForm = (props: DeskFormProps) => {
  const { form } = props;
  const m = announcementTexts[form.lang];
  return (
    <DeskForm {...props} save={m.save}>
      <TextInput form={form} name="titlePl" label={m.titlePl} maxlength={160} />
      <TextArea form={form} name="textPl" label={m.textPl} hint={m.textHint} rows={8} maxlength={8000} />
      <FieldRow>
        <DateInput form={form} name="showsFrom" label={m.showsFrom} />
        <DateInput form={form} name="showsUntil" label={m.showsUntil} />
      </FieldRow>
      <EnglishFields
        form={form}
        hint={m.englishHint}
        line={{ name: 'titleEn', label: m.titleEn, maxlength: 160 }}
        text={{ name: 'textEn', label: m.textEn, maxlength: 8000 }}
      />
    </DeskForm>
  );
};
