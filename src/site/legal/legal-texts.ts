import type { LegalText } from '../../modules/identity/index.js';
import type { SiteText } from '../site-text.js';
import { accessibility1 } from './texts/accessibility-1.js';
import { accessibility2 } from './texts/accessibility-2.js';
import { privacy1 } from './texts/privacy-1.js';
import { privacy2 } from './texts/privacy-2.js';
import { terms1 } from './texts/terms-1.js';
import { terms2 } from './texts/terms-2.js';

/** The words of each version; the first stands first. Dates and changes are in the identity module's versions. */
export const legalTexts: Readonly<Record<LegalText, readonly SiteText[]>> = {
  terms: [terms1, terms2],
  privacy: [privacy1, privacy2],
  accessibility: [accessibility1, accessibility2],
};
