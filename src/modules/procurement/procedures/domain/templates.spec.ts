import { describe, expect, it } from 'vitest';
import { firstCategories } from '../../../../platform/database/migrations/1764000050000-catalog.vocabulary.js';
import { procedureContent, procedureDraft } from '../procedure-content.js';
import { contentOfTemplate, templateIds, templates } from './templates.js';

describe('a template', () => {
  it.each(templateIds)('%s begins a draft that lacks nothing but its times', (id) => {
    const draft = procedureDraft.parse(contentOfTemplate(id));
    const times = { deadline: '2027-01-10T11:00:00.000Z', opensAt: '2027-01-10T11:00:00.000Z' };
    const result = procedureContent.safeParse({ ...draft, ...times });
    expect(result.error?.issues ?? []).toEqual([]);
    expect(firstCategories.map(([slug]) => slug)).toContain(templates[id].category);
    expect(draft.questions.length).toBeGreaterThan(1);
  });
});
