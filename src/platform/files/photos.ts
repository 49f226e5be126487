import sharp from 'sharp';
import { Problem } from '../../shared/problems.js';
import { Turns } from '../documents/turns.js';
import { filesProblems } from './files.problems.js';

/** Widths in pixels; a narrower photo keeps its own, and none stands higher than twice its box is wide. */
export const photoWidths = { card: 640, large: 1_600 } as const;
export type PhotoSize = keyof typeof photoWidths;

export type PreparedPhoto = {
  readonly card: Buffer;
  readonly large: Buffer;
  /** Of the large one, in pixels; the card has the same proportions. */
  readonly width: number;
  readonly height: number;
};

const MOST_MEGAPIXELS = 40;
const MOST_SECONDS = 10;

// One thread and no cache: a photo takes what memory it needs, once, and gives it back.
sharp.concurrency(1);
sharp.cache(false);

// A photo of 40 megapixels takes some 40 MB and up to four seconds: one at a time in a process.
const turns = new Turns();

/**
 * Draws a photo anew as WebP in both sizes. Nothing but the picture comes through: orientation is applied;
 * EXIF with its place, colour profiles (after conversion to sRGB), comments and anything hidden behind the
 * picture are left behind. Animations keep their first frame.
 * @throws Problem `files/not-a-photo` for what cannot be decoded to its end, `files/photo-too-large`
 */
export const preparePhoto = (name: string, bytes: Buffer): Promise<PreparedPhoto> =>
  turns.take(async () => {
    const open = () =>
      sharp(bytes, {
        limitInputPixels: MOST_MEGAPIXELS * 1e6,
        failOn: 'warning',
        pages: 1,
        sequentialRead: true,
      });
    try {
      const { width, height, format } = await open().metadata();
      if (!['png', 'jpeg', 'webp'].includes(format)) throw filesProblems.notAPhoto({ name });
      if (width * height > MOST_MEGAPIXELS * 1e6) throw tooManyPixels(name);
      // Decoded once, at the large size; both are drawn from these pixels.
      const { data, info } = await open()
        .timeout({ seconds: MOST_SECONDS })
        .autoOrient()
        .resize(boxOf('large'))
        .toColourspace('srgb')
        .raw()
        .toBuffer({ resolveWithObject: true });
      const pixels = () => sharp(data, { raw: info }).webp({ quality: 80 });
      const large = await pixels().toBuffer();
      const card = await pixels().resize(boxOf('card')).toBuffer();
      return { card, large, width: info.width, height: info.height };
    } catch (error) {
      if (error instanceof Problem) throw error;
      if (String(error).includes('pixel limit')) throw tooManyPixels(name);
      throw filesProblems.notAPhoto({ name });
    }
  });

const boxOf = (size: PhotoSize) =>
  ({
    width: photoWidths[size],
    height: 2 * photoWidths[size],
    fit: 'inside',
    withoutEnlargement: true,
  }) as const;

const tooManyPixels = (name: string) => filesProblems.photoTooLarge({ name, megapixels: MOST_MEGAPIXELS });
