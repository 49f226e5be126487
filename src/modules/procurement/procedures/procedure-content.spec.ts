import { describe, expect, it } from 'vitest';
import { fieldErrorsOf } from '../../../platform/validation/issues.js';
import { canonicalText, sha256Of } from './domain/canonical.js';
import { linesOf, procedureContent, procedureDraft } from './procedure-content.js';

const meal = (id: string, more: object = {}) => ({
  id,
  name: 'Obiad',
  quantity: '900',
  unit: 'porcja',
  ...more,
});
const whole = {
  subject: 'Obiady dla szkoły',
  description: 'Dwudaniowe, od poniedziałku do piątku.',
  lots: [{ title: 'Obiady', lines: [meal('a1')] }],
  criteria: [{ id: 'k1', kind: 'price', name: 'Cena', weight: 100 }],
  deadline: '2026-12-04T11:00:00.000Z',
  opensAt: '2026-12-04T12:00:00.000Z',
};
const wrong = (more: object) =>
  fieldErrorsOf(
    procedureContent.safeParse({ ...whole, ...more }, { reportInput: true }).error?.issues ?? [],
  ).map(({ pointer }) => pointer);

describe('what a procedure asks', () => {
  it('is whole with a subject, a description, a lot with a line, criteria and its times', () => {
    expect(wrong({})).toEqual([]);
    for (const field of Object.keys(whole)) expect(wrong({ [field]: undefined })).toEqual([`/${field}`]);
  });

  it.each([
    ['/lots/0/lines', { lots: [{ title: 'Obiady', lines: [] }] }],
    [
      '/lots/0/lines/0/to',
      { lots: [{ title: 'x', lines: [meal('a1', { from: '2027-01-02', to: '2027-01-01' })] }] },
    ],
    ['', { lots: [{ title: 'x', lines: [meal('a1'), meal('a1')] }] }],
    ['/criteria', { criteria: [{ id: 'k1', kind: 'price', name: 'Cena', weight: 99 }] }],
    ['/criteria/0/questionId', { criteria: [{ id: 'k1', kind: 'answer', name: 'Menu', weight: 100 }] }],
    ['/criteria/0/questionId', { criteria: [{ ...whole.criteria[0], questionId: 'q1' }] }],
    ['/opensAt', { opensAt: '2026-12-04T10:59:00.000Z' }],
    ['/questionsUntil', { questionsUntil: '2026-12-04T11:00:00.001Z' }],
    ['/reserved/atLeastPercent', { reserved: { groups: ['disabled'], atLeastPercent: 29 } }],
  ])('is refused at %s', (pointer, more) => expect(wrong(more)).toEqual([pointer]));

  it('compares its times however each is written', () => {
    const noon = { deadline: '2026-12-04T12:00:00Z' };
    expect(wrong({ ...noon, opensAt: '2026-12-04T12:00:00.000Z' })).toEqual([]);
    expect(wrong({ deadline: '2026-12-04T12:00:00.500Z', opensAt: noon.deadline })).toEqual(['/opensAt']);
    expect(wrong({ deadline: '2026-12-04T11:00:00.500Z', questionsUntil: '2026-12-04T11:00:00Z' })).toEqual(
      [],
    );
  });

  it('asks for a number where its answer gives points', () => {
    const questions = [{ id: 'q1', text: 'Ile dań do wyboru?', kind: 'number', required: true }];
    const criteria = [{ id: 'k1', kind: 'answer', name: 'Wybór dań', weight: 100, questionId: 'q1' }];
    expect(wrong({ questions, criteria })).toEqual([]);
    expect(wrong({ questions: [{ ...questions[0], kind: 'text' }], criteria })).toEqual([
      '/criteria/0/questionId',
    ]);
  });

  it('reads again what it has written, to the same hash', () => {
    const content = procedureContent.parse(whole);
    const stored = JSON.parse(JSON.stringify(content)) as Record<string, unknown>;
    const shuffled = Object.fromEntries(Object.entries(stored).reverse());
    expect(sha256Of(procedureContent.parse(shuffled))).toBe(sha256Of(content));
    expect(sha256Of({ ...content, paymentDays: 15 })).not.toBe(sha256Of(content));
  });

  it('numbers the lots of its lines from one', () => {
    const lots = [
      { title: 'A', lines: [meal('a1'), meal('a2')] },
      { title: 'B', lines: [meal('a3')] },
    ];
    const content = procedureContent.parse({ ...whole, lots });
    expect(linesOf(content).map(({ id, lotNumber }) => [id, lotNumber])).toEqual([
      ['a1', 1],
      ['a2', 1],
      ['a3', 2],
    ]);
  });
});

describe('a draft', () => {
  it('may be empty, and is read again as it was', () => {
    const draft = procedureDraft.parse({});
    expect(procedureDraft.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });
});

describe('the canonical text', () => {
  it('does not hang on the order of keys or on keys without value', () => {
    expect(canonicalText({ b: [{ d: 1, c: 'ł"' }], a: null, e: undefined })).toBe(
      '{"a":null,"b":[{"c":"ł\\"","d":1}]}',
    );
  });
});
