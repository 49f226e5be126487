const here = 'https://here.invalid';

/**
 * The path if it leads to a place on this site, else null. Judged by the URL parser, so that no spelling
 * (`//host`, `\host`, `@`, control characters) leads elsewhere.
 */
export const localPath = (path: string | undefined): string | null => {
  if (!path || !path.startsWith('/')) return null;
  try {
    const url = new URL(path, here);
    const local = url.pathname + url.search;
    return url.origin === here && !local.startsWith('//') ? local : null;
  } catch {
    return null;
  }
};
