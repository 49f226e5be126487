const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The address if a link may carry it, else null: http(s), mailto, tel, or a local path, query or fragment.
 * Every address that a person typed passes here, since neither JSX nor CSP stops `javascript:`.
 */
export const safeHref = (address: string | null | undefined): string | null => {
  if (!address) return null;
  // Browsers drop tabs and newlines inside addresses and control characters before them.
  const plain = address.replace(/[\u0000-\u0020\u007f]/g, '');
  if (plain === '' || /^[/\\]{2}/.test(plain)) return null;
  if (/^[/?#]/.test(plain)) return address.trim();
  if (!URL.canParse(plain)) return null;
  return schemes.has(new URL(plain).protocol) ? address.trim() : null;
};
