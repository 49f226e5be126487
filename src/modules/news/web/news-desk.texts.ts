import { catalogue } from '../../../platform/i18n/catalogue.js';

export const newsDeskTexts = catalogue({
  pl: {
    title: 'Wiadomości klastra',
    lead: 'Newsletter dla wszystkich, którzy o niego poprosili.',
    newsletter: 'Newsletter',
  },
  en: {
    title: 'News of the cluster',
    lead: 'The newsletter, for everybody who asked for it.',
    newsletter: 'Newsletter',
  },
});
