import { describe, expect, it } from 'vitest';
import { inLanguage } from './in-language.js';

describe('a member’s text', () => {
  it('is shown in the reader’s language, else in the other with that language named', () => {
    expect(inLanguage('en', 'Dzień dobry', 'Hello')).toEqual({ text: 'Hello', lang: 'en' });
    expect(inLanguage('en', 'Dzień dobry', null)).toEqual({ text: 'Dzień dobry', lang: 'pl' });
    expect(inLanguage('pl', '', 'Hello')).toEqual({ text: 'Hello', lang: 'en' });
    expect(inLanguage('pl', null, null)).toBeNull();
  });
});
