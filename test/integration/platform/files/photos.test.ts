import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { preparePhoto } from '../../../../src/platform/files/photos.js';
import type { Problem } from '../../../../src/shared/problems.js';

const draw = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 20, g: 120, b: 90 } } });
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'kept',
    (problem: Problem) => problem.code,
  );

describe('a photo', () => {
  it('comes out upright as WebP in two sizes, without EXIF, place or profile', async () => {
    const given = await draw(3_000, 2_000)
      .withExif({
        IFD0: { Make: 'Camera', Copyright: 'hidden-word' },
        IFD3: { GPSLatitude: '53/1 46/1 40/1' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(given.includes('hidden-word')).toBe(true);
    const photo = await preparePhoto('a.jpg', given);
    expect(photo).toMatchObject({ width: 1_600, height: 2_400 });
    for (const [bytes, width] of [
      [photo.large, 1_600],
      [photo.card, 640],
    ] as const) {
      const about = await sharp(bytes).metadata();
      expect(about).toMatchObject({ format: 'webp', width, height: (width * 3) / 2 });
      expect([about.exif, about.icc, about.xmp, about.iptc, about.orientation]).toEqual(
        Array(5).fill(undefined),
      );
      expect(bytes.includes('hidden-word')).toBe(false);
    }
  });

  it('is not made larger', async () => {
    const photo = await preparePhoto('a.png', await draw(300, 200).png().toBuffer());
    expect(photo).toMatchObject({ width: 300, height: 200 });
    expect((await sharp(photo.card).metadata()).width).toBe(300);
  });

  it('as a long strip is made to fit', async () => {
    const photo = await preparePhoto('a.png', await draw(1_000, 20_000).png().toBuffer());
    expect(photo).toMatchObject({ width: 160, height: 3_200 });
  });

  it('leaves behind what hides after the picture', async () => {
    const polyglot = Buffer.concat([
      await draw(50, 50).png().toBuffer(),
      Buffer.from('<script>alert(1)</script>'),
    ]);
    const outcome = await preparePhoto('a.png', polyglot).catch(() => null);
    expect(outcome?.large.includes('<script>') ?? false).toBe(false);
  });

  it('of 100 megapixels in a small file is refused at once', async () => {
    const bomb = await draw(10_000, 10_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(500_000);
    const started = performance.now();
    expect(await code(preparePhoto('bomb.png', bomb))).toBe('files/photo-too-large');
    expect(performance.now() - started).toBeLessThan(200);
  });

  it('that is cut, bent or no photo is refused', async () => {
    const png = await draw(600, 400).png().toBuffer();
    const noise = Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, index) => (index * 7_919) % 251));
    const jpeg = await sharp(noise, { raw: { width: 300, height: 300, channels: 3 } })
      .jpeg()
      .toBuffer();
    const bent = Buffer.from(png).fill(0x55, 60, 90);
    const given = {
      'cut PNG': png.subarray(0, png.length / 2),
      'cut JPEG': jpeg.subarray(0, jpeg.length / 2),
      'bent PNG': bent,
      'only a signature': png.subarray(0, 8),
      SVG: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      GIF: await draw(5, 5).gif().toBuffer(),
      TIFF: await draw(5, 5).tiff().toBuffer(),
      PDF: Buffer.from('%PDF-1.7'),
      nothing: Buffer.alloc(0),
    };
    for (const [what, bytes] of Object.entries(given))
      expect([what, await code(preparePhoto('a', bytes))]).toEqual([what, 'files/not-a-photo']);
  });
});
