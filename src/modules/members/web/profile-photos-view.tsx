import type { Lang } from '../../../shared/lang.js';
import {
  ActionRow,
  Button,
  ConfirmBox,
  FileInput,
  Form,
  Gallery,
  Photo,
  Section,
  SubmitRow,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import type { ProfilePhotoLine } from '../data/profile-photos.js';
import { MOST_PROFILE_PHOTOS } from '../profile-photos.service.js';
import { MoveButtons } from './move-buttons.js';
import { profilePhotoTexts } from './profile-photos.texts.js';

/** Where a size of a photo is. */
export type PhotoPath = (id: string, size: 'card' | 'large') => string;

/** The photos of a profile with ways to remove each, and a form for one more. */
export const ProfilePhotosSection = (props: {
  form: FormState;
  photos: readonly ProfilePhotoLine[];
  formKey: string;
  pathOf: PhotoPath;
  addPath: string;
  stepPath: (id: string, step: 'kolejnosc' | 'usun') => string;
}) => {
  const { form, photos } = props;
  const m = profilePhotoTexts[form.lang];
  return (
    <Section title={m.photos} id="zdjecia" lead={m.lead(MOST_PROFILE_PHOTOS)}>
      {photos.length > 0 && (
        <ul class="photo-rows">
          {photos.map(({ id, alt, width, height }, index) => (
            <li key={id} class="photo-row">
              <Photo src={props.pathOf(id, 'card')} alt={alt} width={width} height={height} />
              <div class="photo-row__words">
                <p>{alt}</p>
                <ActionRow>
                  <MoveButtons
                    lang={form.lang}
                    what={alt}
                    action={props.stepPath(id, 'kolejnosc')}
                    first={index === 0}
                    last={index === photos.length - 1}
                  />
                  <ConfirmBox
                    summary={m.remove}
                    icon="trash-2"
                    question={m.removeQuestion(alt)}
                    action={props.stepPath(id, 'usun')}
                    button={m.remove}
                  />
                </ActionRow>
              </div>
            </li>
          ))}
        </ul>
      )}
      {photos.length < MOST_PROFILE_PHOTOS && (
        <Form action={props.addPath} files label={m.add} idempotencyKey={props.formKey}>
          <FileInput form={form} name="photo" label={m.photo} accept="image/jpeg,image/png,image/webp" />
          <TextInput form={form} name="alt" label={m.alt} hint={m.altHint} maxlength={160} />
          <SubmitRow>
            <Button tone="secondary" icon="upload">
              {m.add}
            </Button>
          </SubmitRow>
        </Form>
      )}
    </Section>
  );
};

/** The photos as everybody sees them; nothing when there are none. */
export const ProfileGallery = ({
  lang,
  photos,
  pathOf,
}: {
  lang: Lang;
  photos: readonly ProfilePhotoLine[];
  pathOf: PhotoPath;
}) =>
  photos.length === 0 ? null : (
    <Section title={profilePhotoTexts[lang].photos}>
      <Gallery
        photos={photos.map(({ id, alt, width, height }) => ({
          ...{ alt, width, height },
          src: pathOf(id, 'card'),
          full: pathOf(id, 'large'),
        }))}
      />
    </Section>
  );
