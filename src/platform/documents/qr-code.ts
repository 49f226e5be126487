import qrcode from 'qrcode-generator';

/** Light around the code, in modules, so that cameras find it (ISO/IEC 18004 asks for four). */
const QUIET = 4;

/** A text as a QR code: the dark modules as one path in a square of `size` modules, its light margin included. */
export const qrSquares = (text: string): { readonly size: number; readonly path: string } => {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const modules = Array.from(
    { length: count * count },
    (_, at) => [Math.floor(at / count), at % count] as const,
  );
  const dark = modules.filter(([row, column]) => code.isDark(row, column));
  return {
    size: count + 2 * QUIET,
    path: dark.map(([row, column]) => `M${column + QUIET} ${row + QUIET}h1v1h-1z`).join(''),
  };
};

/** The same as a drawing that stands alone, `pixels` wide for each module. */
export const qrDrawing = (text: string, pixels = 1): string => {
  const { size, path } = qrSquares(text);
  const width = size * pixels;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path fill="#000" d="${path}"/></svg>`;
};
