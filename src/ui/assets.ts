import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';

/** A static file as it is served. `etag` is quoted. */
export type Asset = {
  readonly body: Buffer;
  readonly type: string;
  readonly etag: string;
};

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Beside this file, also where it is compiled: the build brings them along. */
const sourceFolder = join(import.meta.dirname, 'assets');

const packageFile = (name: string, file: string): Buffer => {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return readFileSync(join(dirname(manifest), file));
};

const files = new Map<string, { readonly hash: string; readonly asset: Asset }>();

const add = (name: string, body: Buffer): void => {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  const type = types[extname(name)];
  if (type === undefined) throw new Error(`${name}: no content type for such a file`);
  files.set(name, { hash, asset: { body, type, etag: `"${hash}"` } });
};

/** The address of a file; it changes with the content, so it may be kept for ever. Throws on an unknown name. */
const url = (name: string): string => {
  const file = files.get(name);
  if (!file) throw new Error(`No asset is called ${name}`);
  return `/assets/${file.hash}/${name}`;
};

/** The file behind an address; null when the name is unknown or the hash is not today's. */
const find = (hash: string, name: string): Asset | null => {
  const file = files.get(name);
  return file?.hash === hash ? file.asset : null;
};

/** All style sheets as one. `layers.css` states the order of layers, so the order of files does not matter. */
const styles = (folder: string): string => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.css') && name !== 'layers.css');
  return ['layers.css', ...names.sort()]
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\n\s*/g, '\n')
    .replace(/url\('\.\/([^']+)'\)/g, (_, name: string) => `url('${url(name)}')`);
};

const load = (): void => {
  const font = (subset: string) =>
    packageFile('@fontsource-variable/source-sans-3', `files/source-sans-3-${subset}-wght-normal.woff2`);
  add('source-sans-3-latin.woff2', font('latin'));
  add('source-sans-3-latin-ext.woff2', font('latin-ext'));
  add('htmx.js', packageFile('htmx.org', 'dist/htmx.min.js'));
  for (const name of ['app.js', 'suggestions.js', 'favicon.svg', 'logo.svg']) {
    add(name, readFileSync(join(sourceFolder, name)));
  }
  add('app.css', Buffer.from(styles(join(sourceFolder, 'css'))));
};

load();

/** Static files, read and hashed once at start: `app.css`, `app.js`, `suggestions.js`, `htmx.js`, fonts, `favicon.svg`, `logo.svg`. */
export const assets = { url, find };
