import type { Lang } from '../../shared/lang.js';
import { count } from '../../shared/plural.js';
import type { AttachedFile, Message } from './data/conversation.queries.js';

/** The Polish path of a file's download. */
export const filePath = (fileId: string): string => `/pliki/${fileId}`;

/** A message as the JSON API tells it. */
export const messageBodyOf = (message: Message) => ({
  ...message,
  createdAt: message.createdAt.toISOString(),
  files: message.files.map((file) => ({ ...file, url: filePath(file.id) })),
});

/** A file as a list of files shows it: 'oferta.pdf', 'PDF, 240 kB'. `href` turns a Polish path into an address. */
export const fileItemOf = (file: AttachedFile, lang: Lang, href: (path: string) => string) => ({
  name: file.name,
  href: href(filePath(file.id)),
  detail: `${(file.name.split('.').at(-1) ?? '').toUpperCase()}, ${sizeInWords(file.size, lang)}`,
});

/** '240 kB', '1,3 MB': rounded up, so that nothing weighs 0. */
const sizeInWords = (bytes: number, lang: Lang): string =>
  bytes < 1_000_000
    ? `${count(lang, Math.ceil(bytes / 1_000))}\u00a0kB`
    : `${count(lang, Math.ceil(bytes / 100_000) / 10)}\u00a0MB`;
