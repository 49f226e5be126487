import sharp from 'sharp';

/** A drawing of ours as PNG. It may hold no text: which letters there are differs from machine to machine. */
export const pngOf = (drawing: string): Promise<Buffer> =>
  sharp(Buffer.from(drawing)).png({ palette: true }).toBuffer();
