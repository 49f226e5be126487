import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { ActionRow, Alert, ConfirmBox, PageHeader, PostButton } from '../../../ui/index.js';
import { calendarTexts } from './calendar.texts.js';

/** The address of the person's own calendar: made, shown once, renewed, switched off. */
export const CalendarView = (props: {
  lang: Lang;
  since: Date | null;
  fresh: string | null;
  path: string;
}) => {
  const { lang, since, fresh, path } = props;
  const m = calendarTexts[lang];
  return (
    <>
      <PageHeader title={m.title} lead={m.lead} />
      {fresh ? (
        <Alert lang={lang} tone="success" title={m.fresh} live>
          <p>
            <code>{fresh}</code>
          </p>
          <p>{m.freshMore}</p>
        </Alert>
      ) : (
        <p>{since ? m.since(formatInstant(since, lang)) : m.none}</p>
      )}
      <ActionRow>
        {since ? (
          <>
            <ConfirmBox
              summary={m.renew}
              question={m.renewQuestion}
              action={path}
              button={m.renew}
              tone="primary"
            />
            <ConfirmBox summary={m.end} question={m.endQuestion} action={`${path}/usun`} button={m.end} />
          </>
        ) : (
          <PostButton action={path} tone="primary" icon="calendar">
            {m.make}
          </PostButton>
        )}
      </ActionRow>
      <p class="field__hint">{m.more}</p>
    </>
  );
};
