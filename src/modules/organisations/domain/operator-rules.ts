import type { Localised } from '../../../shared/lang.js';
import { fold } from '../../../shared/text.js';

/**
 * The cluster has no legal personality (agreement §4.2): under its name nobody can answer for the site. The
 * agreement itself also calls it „Klaster ES” and „Klaster PES”.
 */
export const whyNoOperator = (name: string): Localised | null =>
  /\bklast(er|ra|rem|rze)\b (ekonomii spolecznej|p?es)\b|\bwmkes\b/.test(fold(name))
    ? {
        pl: 'Klaster nie ma osobowości prawnej (§4.2 porozumienia), więc nie może prowadzić serwisu. Wpisz osobę prawną, na przykład stowarzyszenie albo gminę.',
        en: 'The cluster has no legal personality (agreement §4.2) and cannot run the site. Enter a legal person, such as an association or a municipality.',
      }
    : null;
