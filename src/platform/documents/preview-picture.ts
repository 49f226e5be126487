import { createRequire } from 'node:module';
import sharp, { type OverlayOptions } from 'sharp';
import { Turns } from './turns.js';

/** What a link's picture says. Every text comes ready; long ones are cut where their box ends. */
export type PreviewPicture = {
  readonly site: string;
  readonly kicker: string;
  readonly title: string;
  readonly text: string;
  readonly foot: string;
  /** A photo for the right third; null for a drawing of ours. */
  readonly photo: Buffer | null;
};

// What previews of links are cut for (Open Graph: 1.91 to 1).
const WIDTH = 1_200;
const HEIGHT = 630;
const EDGE = 64;
const PHOTO = 400;
const LAKE = '#0d5a69';
const WHITE = '#ffffff';
const MIST = '#cfe6e9';
const AMBER = '#f2b84b';

const require = createRequire(import.meta.url);
const fontFile = (style: string) =>
  require.resolve(`@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`);
const fonts = {
  regular: { font: 'Source Sans 3', fontfile: fontFile('400Regular') },
  bold: { font: 'Source Sans 3 SemiBold', fontfile: fontFile('600SemiBold') },
};

// One at a time in a process, like photos.
const turns = new Turns();

/** A picture of 1200 × 630 as PNG, drawn with our own letters whatever the machine has. */
export const previewPicture = (said: PreviewPicture): Promise<Buffer> =>
  turns.take(async () => {
    const width = WIDTH - 2 * EDGE - PHOTO;
    const kicker = await words(said.kicker, { ...fonts.bold, size: 26, colour: AMBER, width, lines: 1 });
    const title = await words(said.title, { ...fonts.bold, size: 62, colour: WHITE, width, lines: 3 });
    const text = await words(said.text, { ...fonts.regular, size: 32, colour: MIST, width, lines: 3 });
    const site = await words(said.site, {
      ...fonts.bold,
      size: 28,
      colour: WHITE,
      width: width / 2,
      lines: 1,
    });
    const foot = await words(said.foot, { ...fonts.regular, size: 26, colour: MIST, width, lines: 1 });
    const below = HEIGHT - EDGE - Math.max(site.height, foot.height);
    const layers: OverlayOptions[] = [
      { input: kicker.input, left: EDGE, top: EDGE },
      { input: title.input, left: EDGE, top: EDGE + kicker.height + 22 },
      { input: site.input, left: EDGE, top: below },
      { input: foot.input, left: EDGE + site.width + 28, top: below + 2 },
    ];
    const textTop = EDGE + kicker.height + title.height + 50;
    // A long title leaves no room for the rest.
    if (textTop + text.height < below - 20) layers.push({ input: text.input, left: EDGE, top: textTop });
    const side = sharp(said.photo ?? Buffer.from(drawing)).resize(PHOTO, HEIGHT, { fit: 'cover' });
    layers.push({ input: await side.png().toBuffer(), left: WIDTH - PHOTO, top: 0 });
    return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: LAKE } })
      .composite(layers)
      .png({ compressionLevel: 9 })
      .toBuffer();
  });

/** Sun, hills and lakes, as on the site's first page. */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${PHOTO}" height="${HEIGHT}">
<rect width="400" height="630" fill="#1b7181"/><circle cx="262" cy="190" r="74" fill="${AMBER}"/>
<path d="M0 372c90-66 170-78 252-34s112 30 148 8v284H0z" fill="#3a8f76"/>
<path d="M0 440c70-34 150-30 214-4s130 24 186-6v200H0z" fill="#256b58"/>
<path d="M0 512c60-22 120-22 200 0s140 22 200 0v118H0z" fill="#a9d4da"/>
<path d="M0 566c60-22 120-22 200 0s140 22 200 0v64H0z" fill="#7fbcc6"/></svg>`;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Lines of text as a picture with nothing behind; `size` in pixels. */
const words = async (
  text: string,
  look: { font: string; fontfile: string; size: number; colour: string; width: number; lines: number },
): Promise<{ input: Buffer; width: number; height: number }> => {
  const perLine = Math.floor(look.width / (look.size * 0.46));
  const short = shortened(text, perLine * look.lines).replace(/[&<>]/g, (sign) => escapes[sign]!);
  const { data, info } = await sharp({
    text: {
      // 72 dots an inch: a point is a pixel.
      text: `<span foreground="${look.colour}">${short || ' '}</span>`,
      font: `${look.font} ${look.size}`,
      fontfile: look.fontfile,
      width: Math.floor(look.width),
      dpi: 72,
      rgba: true,
      wrap: 'word-char',
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { input: data, width: info.width, height: info.height };
};

/** At most so many characters, cut between words. */
const shortened = (text: string, most: number): string => {
  const plain = text.replace(/\s+/g, ' ').trim().toWellFormed();
  if (plain.length <= most) return plain;
  return `${plain.slice(0, most).replace(/\s\S*$/, '')}…`;
};
