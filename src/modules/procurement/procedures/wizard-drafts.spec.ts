import { describe, expect, it } from 'vitest';
import { procedureDraft } from './procedure-content.js';
import { draftWithRules, draftWithTerms, draftWithWhat } from './wizard-drafts.js';
import { rulesForm, termsForm, whatForm } from './wizard.schemas.js';

const empty = procedureDraft.parse({});
const unused = new Set<string>();
const line = (name: string, id?: string) => ({ name, quantity: '1', unit: 'szt.', ...(id && { id }) });
const what = (lots: object[]) => whatForm.parse({ kind: 'quotation', lots });

describe('the draft after the first step', () => {
  it('keeps the ids of its lines, and gives new ones what is free', () => {
    const input = what([
      { title: 'A', lines: [line('nowa'), line('druga', 'a2')] },
      { title: 'B', lines: [line('ta sama', 'a2'), line('pierwsza', 'a1')] },
    ]);
    const { lots } = draftWithWhat(empty, input, unused);
    expect(lots.map(({ lines }) => lines.map(({ id, name }) => [id, name]))).toEqual([
      [
        ['a3', 'nowa'],
        ['a2', 'druga'],
      ],
      [
        ['a4', 'ta sama'],
        ['a1', 'pierwsza'],
      ],
    ]);
  });

  it('gives no new line the id of one that is gone: bids that are in answer that one', () => {
    const input = what([{ lines: [line('nowa'), line('została', 'a2')] }]);
    const [lot] = draftWithWhat(empty, input, new Set(['a1', 'a2'])).lots;
    expect(lot?.lines.map(({ id }) => id)).toEqual(['a3', 'a2']);
  });

  it('keeps the further places of a line, of which the form shows the first', () => {
    const before = draftWithWhat(empty, what([{ lines: [line('x', 'a1')] }]), unused);
    before.lots[0]!.lines[0]!.places = ['Szkoła 1', 'Szkoła 2'];
    const placesAfter = (place?: string) =>
      draftWithWhat(before, what([{ lines: [{ ...line('x', 'a1'), ...(place && { place }) }] }]), unused)
        .lots[0]?.lines[0]?.places;
    expect(placesAfter('Szkoła 1')).toEqual(['Szkoła 1', 'Szkoła 2']);
    expect(placesAfter('Szkoła 3')).toEqual(['Szkoła 3']);
    expect(placesAfter()).toEqual([]);
  });

  it('leaves what the other steps hold alone', () => {
    const before = { ...empty, paymentDays: 21, remarks: 'Uwaga' };
    const after = draftWithWhat(before, what([{ lines: [line('x')] }]), unused);
    expect([after.paymentDays, after.remarks]).toEqual([21, 'Uwaga']);
  });
});

describe('the second step', () => {
  const said = (more: object) =>
    termsForm.safeParse(more).error?.issues.map(({ path }) => path.join('.')) ?? [];

  it('takes an estimate whole or not at all, and a reservation with its groups and share', () => {
    expect(said({ estimateNet: '1000' })).toEqual(['estimateOn', 'estimateHow']);
    expect(said({ reservedGroups: 'disabled' })).toEqual(['reservedPercent']);
    expect(said({ reservedPercent: '30' })).toEqual(['reservedGroups']);
    expect(said({ reservedPercent: '29', reservedGroups: 'disabled' })).toEqual(['reservedPercent']);
    expect(said({ estimateNet: 'dużo' })).toContain('estimateNet');
  });

  it('keeps the buyer’s figures apart from the content', () => {
    const input = termsForm.parse({ budgetGross: '1 000,50', budgetShown: 'on', deliveryPlaces: 'A\n\n B ' });
    const { draft, figures } = draftWithTerms(empty, input, [], unused);
    expect(figures.budget).toEqual({ gross: 100_050, shown: true });
    expect(JSON.stringify(draft)).not.toContain('100050');
    expect(draft.deliveryPlaces).toEqual(['A', 'B']);
  });
});

describe('the third step', () => {
  const times = { deadlineDate: '2026-12-10', deadlineTime: '10:00' };

  it('wants the weights to make a hundred, and says what they make', () => {
    const result = rulesForm.safeParse({
      criteria: [
        { name: 'Cena', weight: '60' },
        { name: 'Termin', weight: '30' },
      ],
    });
    expect(JSON.stringify(result.error?.issues)).toContain('Teraz dają 90%.');
  });

  it('opens at the deadline unless another time is given, in the time of Warsaw', () => {
    const draft = draftWithRules(empty, rulesForm.parse(times), unused);
    expect([draft.deadline, draft.opensAt]).toEqual(['2026-12-10T09:00:00.000Z', '2026-12-10T09:00:00.000Z']);
    const later = draftWithRules(
      empty,
      rulesForm.parse({ ...times, opensDate: '2026-12-10', opensTime: '12:00' }),
      unused,
    );
    expect(later.opensAt).toBe('2026-12-10T11:00:00.000Z');
  });

  it('takes questions until the end of their day, on the last one until the deadline', () => {
    const until = (questionsUntilDate: string) =>
      draftWithRules(empty, rulesForm.parse({ ...times, questionsUntilDate }), unused).questionsUntil;
    expect(until('2026-12-08')).toBe('2026-12-08T22:59:00.000Z');
    expect(until('2026-12-10')).toBe('2026-12-10T09:00:00.000Z');
  });
});
