import qrcode from 'qrcode-generator';

/** Light around the code, in modules, so that cameras find it (ISO/IEC 18004 asks for four). */
const QUIET = 4;

/** A text as a QR code: one path, black on white in every colour scheme, since cameras expect that. */
export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const modules = Array.from(
    { length: count * count },
    (_, at) => [Math.floor(at / count), at % count] as const,
  );
  const dark = modules.filter(([row, column]) => code.isDark(row, column));
  const size = count + 2 * QUIET;
  return (
    <svg
      class="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path
        fill="#000"
        d={dark.map(([row, column]) => `M${column + QUIET} ${row + QUIET}h1v1h-1z`).join('')}
      />
    </svg>
  );
};
