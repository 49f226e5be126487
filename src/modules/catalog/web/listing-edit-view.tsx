import type { Lang } from '../../../shared/lang.js';
import type { FieldError } from '../../../shared/problems.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  Button,
  ErrorSummary,
  Form,
  PageHeader,
  PostButton,
  StatusTag,
  SubmitRow,
  idOfPointer,
  openedVersion,
  type FormState,
  type Tone,
} from '../../../ui/index.js';
import { catalogLabels } from '../catalog.labels.js';
import type { CategoryLine, CpvLine } from '../data/vocabulary.queries.js';
import type { ListingRow } from '../data/listing-row.js';
import type { PhotoLine } from '../data/public-listings.queries.js';
import { listingActionsFrom, type ListingState } from '../domain/listing-states.js';
import { ListingFormFields } from './listing-form.js';
import { ownTexts } from './own-listings.texts.js';
import { PhotosSection } from './photos-section.js';
import { offerTexts } from './price-offers.texts.js';
import { OWN, offersPath, stepPath } from './step-paths.js';

export const stateTones: Readonly<Record<ListingState, Tone>> = {
  draft: 'neutral',
  published: 'success',
  paused: 'waiting',
  archived: 'neutral',
};

type Choices = { categories: readonly CategoryLine[]; cpv: readonly CpvLine[] | null };
type Href = (path: string) => string;

/** The form of a new listing. */
export const NewListingView = (props: Choices & { form: FormState; formKey: string; href: Href }) => {
  const { form, href } = props;
  const m = ownTexts[form.lang];
  return (
    <>
      <PageHeader title={m.newTitle} lead={m.newLead} />
      <Form action={href(OWN)} idempotencyKey={props.formKey} guard>
        <ErrorSummary form={form} />
        <ListingFormFields {...props} />
        <SubmitRow>
          <Button tone="primary">{m.saveDraft}</Button>
          <ActionLink tone="quiet" href={href(OWN)}>
            {m.toList}
          </ActionLink>
        </SubmitRow>
      </Form>
    </>
  );
};

/** The steps that may be taken now, as buttons; the first is the usual one. */
export const StepButtons = ({ lang, listing, href }: { lang: Lang; listing: ListingRow; href: Href }) => (
  <>
    {listingActionsFrom(listing.state).map((action) => (
      <PostButton
        key={action}
        tone={action === 'publish' || action === 'resume' ? 'primary' : 'secondary'}
        action={href(stepPath(listing.id, action))}
      >
        {catalogLabels[lang].actions[action]}
      </PostButton>
    ))}
  </>
);

/** What stands between the listing and its publication; nothing for a public one. */
export const Readiness = (props: {
  lang: Lang;
  state: ListingState;
  missing: readonly FieldError[];
  /** Where the form is; '' on its own page. */
  formHref: string;
  /** Where one publishes; absent there. */
  previewHref?: string;
}) => {
  const { lang, state, missing } = props;
  const m = ownTexts[lang];
  if (state !== 'draft') return null;
  if (missing.length === 0) {
    return (
      <Alert lang={lang} tone="success">
        <p>{m.ready}</p>
        {props.previewHref ? (
          <ActionRow>
            <ActionLink icon="eye" href={props.previewHref}>
              {m.lookAndPublish}
            </ActionLink>
          </ActionRow>
        ) : null}
      </Alert>
    );
  }
  return (
    <Alert lang={lang} tone="info" title={m.missing}>
      <ul>
        {missing.map(({ pointer, text }) => (
          <li key={pointer + text.en}>
            {pointer ? <a href={`${props.formHref}#${idOfPointer(pointer)}`}>{text[lang]}</a> : text[lang]}
          </li>
        ))}
      </ul>
    </Alert>
  );
};

/** A listing's edit page: its state and what may be done, the form, its photos. */
export const EditListingView = (
  props: Choices & {
    form: FormState;
    photoForm: FormState;
    listing: ListingRow;
    photos: readonly PhotoLine[];
    missing: readonly FieldError[];
    formKey: string;
    href: Href;
  },
) => {
  const { form, listing, href } = props;
  const { lang } = form;
  const m = ownTexts[lang];
  const base = `${OWN}/${listing.id}`;
  return (
    <>
      <PageHeader
        title={listing.title}
        kicker={m.editTitle}
        meta={
          <>
            <StatusTag tone={stateTones[listing.state]}>
              {catalogLabels[lang].states[listing.state]}
            </StatusTag>
            {listing.hiddenAt ? <StatusTag tone="danger">{m.hidden}</StatusTag> : null}
          </>
        }
        actions={
          <>
            <ActionLink icon="eye" href={href(`${base}/podglad`)}>
              {m.preview}
            </ActionLink>
            <ActionLink icon="tag" href={href(offersPath(listing.id))}>
              {offerTexts[lang].link}
            </ActionLink>
            <PostButton icon="copy" action={href(`${base}/kopiuj`)} idempotencyKey={props.formKey}>
              {m.duplicate}
            </PostButton>
          </>
        }
      />
      <ErrorSummary form={props.photoForm} />
      {form.errors.length === 0 ? (
        <Readiness
          lang={lang}
          state={listing.state}
          missing={props.missing}
          formHref=""
          previewHref={href(`${base}/podglad`)}
        />
      ) : null}
      <Form
        action={href(`${base}/edytuj`)}
        fields={{ version: openedVersion(form, 'version', listing.version) }}
        idempotencyKey={props.formKey}
        guard
      >
        <ErrorSummary form={form} />
        <ListingFormFields {...props} />
        <SubmitRow>
          <Button tone="primary">{m.save}</Button>
          <ActionLink tone="quiet" href={href(`${OWN}?state=${listing.state}`)}>
            {m.toList}
          </ActionLink>
        </SubmitRow>
      </Form>
      <PhotosSection
        form={props.photoForm}
        photos={props.photos}
        path={href(`${base}/zdjecia`)}
        formKey={props.formKey}
      />
    </>
  );
};
