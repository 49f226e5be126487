import type { Config } from '../../platform/config/config.js';
import { href } from '../../platform/i18n/paths.js';
import type { Lang } from '../../shared/lang.js';

/** The short address in full, as it is printed; the same in every language. */
export const shortAddress = (config: Pick<Config, 'publicUrl'>, code: string): string =>
  new URL(`/k/${code}`, config.publicUrl).href;

/** The full address of a Polish path in a language. */
export const fullAddress = (config: Pick<Config, 'publicUrl'>, lang: Lang, path: string): string =>
  new URL(href(lang, path), config.publicUrl).href;
