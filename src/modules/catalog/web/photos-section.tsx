import {
  Button,
  ConfirmBox,
  FileInput,
  Form,
  Photo,
  PostButton,
  Section,
  freshForm,
  SubmitRow,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import type { PhotoLine } from '../data/public-listings.queries.js';
import { MOST_PHOTOS } from '../photos.service.js';
import { ownTexts } from './own-listings.texts.js';

const PhotoRow = (props: { form: FormState; photo: PhotoLine; path: string; first: boolean }) => {
  const { form, photo, path } = props;
  const { lang } = form;
  const m = ownTexts[lang];
  const own = `${path}/${photo.id}`;
  // Of each photo its own name, since the ids of controls follow the names.
  const altName = `alt.${photo.id}`;
  const refused = form.values[altName] !== undefined;
  return (
    <li class="photo-row">
      <Photo src={`/media/${photo.id}/card`} alt={photo.alt} width={photo.width} height={photo.height} />
      <div class="photo-row__words">
        <p>{photo.alt}</p>
        <div class="action-row">
          {props.first ? null : (
            <PostButton small icon="arrow-up" action={`${own}/kolejnosc`} label={`${m.moveUp}: ${photo.alt}`}>
              {m.moveUp}
            </PostButton>
          )}
          <ConfirmBox
            summary={m.changeAlt}
            icon="pencil"
            tone="primary"
            question={m.altHint}
            action={`${own}/zapisz`}
            button={m.saveAlt}
            open={refused}
          >
            <TextInput
              form={refused ? form : freshForm(lang, { [altName]: photo.alt })}
              name={altName}
              label={m.alt}
              maxlength={160}
            />
          </ConfirmBox>
          <ConfirmBox
            summary={m.remove}
            icon="trash-2"
            question={m.removePhotoQuestion(photo.alt)}
            action={`${own}/usun`}
            button={m.remove}
          />
        </div>
      </div>
    </li>
  );
};

/** A listing's photos: in their order, with a form for one more. */
export const PhotosSection = (props: {
  form: FormState;
  photos: readonly PhotoLine[];
  path: string;
  formKey: string;
}) => {
  const { form, photos, path } = props;
  const m = ownTexts[form.lang];
  return (
    <Section title={m.photos} id="zdjecia" lead={m.photosLead(MOST_PHOTOS)}>
      {photos.length > 0 ? (
        <ul class="photo-rows">
          {photos.map((photo, index) => (
            <PhotoRow key={photo.id} form={form} photo={photo} path={path} first={index === 0} />
          ))}
        </ul>
      ) : null}
      {photos.length < MOST_PHOTOS ? (
        <Form action={path} files label={m.addPhoto} idempotencyKey={props.formKey}>
          <FileInput form={form} name="photo" label={m.photo} accept="image/jpeg,image/png,image/webp" />
          <TextInput form={form} name="alt" label={m.alt} hint={m.altHint} maxlength={160} />
          <SubmitRow>
            <Button tone="secondary" icon="upload">
              {m.addPhoto}
            </Button>
          </SubmitRow>
        </Form>
      ) : null}
    </Section>
  );
};
