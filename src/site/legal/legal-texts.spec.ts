import { describe, expect, it } from 'vitest';
import { legalVersions } from '../../modules/identity/domain/legal-versions.js';
import { legalTexts } from './legal-texts.js';

describe('texts with versions', () => {
  it('have words for each version, with as many parts in both languages', () => {
    for (const kind of ['terms', 'privacy', 'accessibility'] as const) {
      expect(legalTexts[kind]).toHaveLength(legalVersions[kind].length);
      for (const { pl, en } of legalTexts[kind]) {
        expect(en.sections).toHaveLength(pl.sections.length);
        pl.sections.forEach((section, index) => {
          expect(en.sections[index]?.points?.length).toBe(section.points?.length);
          expect(en.sections[index]?.paragraphs?.length).toBe(section.paragraphs?.length);
        });
      }
    }
  });
});
