import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineShape } from '../shapes.js';

/** The icons in use, by their Lucide names. An icon never stands without words beside it. */
export const iconNames = [
  'archive',
  'arrow-down',
  'arrow-left',
  'arrow-right',
  'arrow-up',
  'arrow-up-down',
  'award',
  'badge-check',
  'ban',
  'bell',
  'building-2',
  'calendar',
  'check',
  'chevron-down',
  'chevron-left',
  'chevron-right',
  'circle',
  'circle-alert',
  'circle-check',
  'circle-dot',
  'circle-x',
  'clock',
  'copy',
  'download',
  'external-link',
  'eye',
  'eye-off',
  'file',
  'file-check',
  'file-text',
  'globe',
  'handshake',
  'history',
  'hourglass',
  'house',
  'image',
  'inbox',
  'info',
  'key-round',
  'languages',
  'layout-dashboard',
  'layout-grid',
  'link',
  'list-filter',
  'lock',
  'log-in',
  'log-out',
  'mail',
  'map-pin',
  'megaphone',
  'menu',
  'message-square',
  'package',
  'paperclip',
  'pause',
  'pencil',
  'phone',
  'play',
  'plus',
  'printer',
  'receipt',
  'refresh-cw',
  'scale',
  'search',
  'send',
  'settings',
  'shield-check',
  'sparkles',
  'star',
  'store',
  'tag',
  'trash-2',
  'triangle-alert',
  'truck',
  'undo-2',
  'upload',
  'user',
  'users',
  'x',
] as const;

export type IconName = (typeof iconNames)[number];

const folder = join(dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')), 'icons');

/** The shapes inside the `<svg>` of an icon file, without its licence line and indentation. */
const shapesOf = (name: IconName): string => {
  const file = readFileSync(join(folder, `${name}.svg`), 'utf8');
  const inside = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(file)?.[1];
  if (inside === undefined) throw new Error(`${name}.svg of lucide-static is not as expected`);
  return inside.replace(/\s*\n\s*/g, '').replaceAll(' />', '/>');
};

// Read once at start: 80 small files, about 3 ms.
for (const name of iconNames) {
  defineShape(`icon-${name}`, `<symbol id="icon-${name}" viewBox="0 0 24 24">${shapesOf(name)}</symbol>`);
}

/** A decorative icon of 1 em and a quarter; the words beside it carry the meaning. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" aria-hidden="true">
    <use href={`#icon-${name}`} />
  </svg>
);
