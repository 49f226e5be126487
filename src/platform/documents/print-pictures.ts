import sharp from 'sharp';

/** A photo of ours for print: JPEG, which a PDF holds as it is, cut to a box in pixels. */
export const printPicture = (photo: Buffer, width: number, height: number): Promise<Buffer> =>
  sharp(photo)
    .resize(width, height, { fit: 'cover' })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 78 })
    .toBuffer();
