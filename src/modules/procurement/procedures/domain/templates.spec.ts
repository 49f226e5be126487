import { describe, expect, it } from 'vitest';
import { firstCategories } from '../../../../platform/database/migrations/1764000050000-catalog.vocabulary.js';
import { procedureContent, procedureDraft } from '../procedure-content.js';
import { contentOfTemplate, englishWords, templateIds, templates } from './templates.js';

describe('a template', () => {
  it.each(templateIds.flatMap((id) => (['pl', 'en'] as const).map((lang) => [id, lang] as const)))(
    '%s in %s begins a draft that lacks nothing but its times',
    (id, lang) => {
      const draft = procedureDraft.parse(contentOfTemplate(id, lang));
      const times = { deadline: '2027-01-10T11:00:00.000Z', opensAt: '2027-01-10T11:00:00.000Z' };
      const result = procedureContent.safeParse({ ...draft, ...times });
      expect(result.error?.issues ?? []).toEqual([]);
      expect(firstCategories.map(([slug]) => slug)).toContain(templates[id].category);
      expect(draft.questions.length).toBeGreaterThan(1);
    },
  );

  it.each(templateIds)('%s says the same in both languages, place by place', (id) => {
    const { lots, questions, criteria } = templates[id];
    const words = englishWords[id];
    const places = (of: typeof lots) => of.map(({ lines }) => lines.map((line) => line.length > 3));
    expect(words.lots.map(({ lines }) => lines.map((line) => line.length > 1))).toEqual(places(lots));
    expect(words.questions).toHaveLength(questions.length);
    expect(words.criteria).toHaveLength(criteria.length);
    expect(JSON.stringify(words)).not.toMatch(/[ąćęłńśźż]/i);
  });
});
