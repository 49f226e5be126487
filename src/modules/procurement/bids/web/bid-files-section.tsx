import { formatDate } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { Button, FileInput, FileList, Form, PostButton, SubmitRow, freshForm } from '../../../../ui/index.js';
import { evidenceName } from '../../../members/index.js';
import type { BidContent, BidFile } from '../bid-content.js';
import type { BidViewProps } from './bid-view.js';
import { bidTexts } from './bid.texts.js';

type Props = Pick<BidViewProps, 'lang' | 'place' | 'href'> &
  Partial<Pick<BidViewProps, 'formKey'>> & {
    readonly files: readonly BidFile[];
    readonly writable: boolean;
  };

const size = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1_000))} kB`;

/** The files of a bid, each to be fetched by whoever may read it. */
export const BidFileList = (props: {
  readonly lang: Lang;
  readonly files: readonly BidFile[];
  readonly hrefOf: (fileId: string) => string;
}) => (
  <FileList
    label={bidTexts[props.lang].files}
    files={props.files.map(({ fileId, name, bytes }) => ({
      ...{ name, href: props.hrefOf(fileId), detail: size(bytes) },
    }))}
  />
);

/** The files of a version; where it may be changed, adding and removing them. */
export const BidFilesSection = ({ lang, place, href, files, writable, formKey }: Props) => {
  const m = bidTexts[lang];
  if (files.length === 0 && !writable) return null;
  return (
    <>
      <h3>{m.files}</h3>
      {files.length === 0 ? <p class="field__hint">{m.noFiles}</p> : null}
      <BidFileList lang={lang} files={files} hrefOf={(fileId) => href(place.at(`/pliki/${fileId}`))} />
      {writable ? (
        <>
          {files.map(({ fileId, name }) => (
            <PostButton
              key={fileId}
              action={href(place.action(`/pliki/${fileId}/usun`))}
              fields={place.fields}
              tone="quiet"
              small
              label={m.removeFile(name)}
            >
              {m.removeFile(name)}
            </PostButton>
          ))}
          <Form
            action={href(place.action('/pliki'))}
            fields={place.fields}
            files
            {...(formKey !== undefined && { idempotencyKey: formKey })}
          >
            <FileInput form={freshForm(lang)} name="file" label={m.file} hint={m.filesHint} />
            <SubmitRow>
              <Button icon="paperclip">{m.attach}</Button>
            </SubmitRow>
          </Form>
        </>
      ) : null}
    </>
  );
};

/** What of the supplier's evidence went with the bid. */
export const EvidenceList = ({ lang, evidence }: { lang: Lang; evidence: BidContent['evidence'] }) => {
  const m = bidTexts[lang];
  if (evidence.length === 0) return null;
  return (
    <>
      <h3>{m.evidence}</h3>
      <ul>
        {evidence.map((one, at) => (
          <li key={at}>
            {evidenceName(one, lang)}
            {': '}
            {one.verifiedOn ? m.verifiedOn(formatDate(one.verifiedOn, lang)) : m.declared}
          </li>
        ))}
      </ul>
    </>
  );
};
