import type { VNode } from 'preact';
import { safeHref } from '../safe-href.js';

export type PhotoProps = {
  readonly src: string;
  /** What the photo shows; '' when the words beside it say it already. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly srcset?: string;
  readonly sizes?: string;
  /** The first picture of a page is fetched at once. */
  readonly eager?: boolean;
};

/** A photo that keeps its place while it loads. */
export const Photo = (props: PhotoProps) => (
  <img
    class="photo"
    src={safeHref(props.src) ?? undefined}
    alt={props.alt}
    width={props.width}
    height={props.height}
    srcset={props.srcset}
    sizes={props.sizes}
    loading={props.eager ? 'eager' : 'lazy'}
    decoding="async"
  />
);

/** The large picture on top of a page: a Photo or a CategoryPicture in a frame of one height. */
export const LeadPicture = ({ children }: { readonly children: VNode }) => (
  <div class="lead-picture">{children}</div>
);

/** The photos of a listing: the first one large, the others under it; each opens at full size. */
export const Gallery = ({
  photos,
}: {
  readonly photos: readonly (PhotoProps & { readonly full: string })[];
}) => (
  <ul class="gallery">
    {photos.map(({ full, ...photo }, index) => (
      <li key={full}>
        <a href={safeHref(full) ?? undefined}>
          <Photo {...photo} eager={index === 0} />
        </a>
      </li>
    ))}
  </ul>
);
