import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { reaches } from '../../platform/access/access.js';
import { Db, asSystem, databaseNow, type Reader, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { newId } from '../../shared/ids.js';
import { next } from '../../shared/transitions.js';
import { Notices } from '../notices/index.js';
import {
  closeSuggestion,
  expireSuggestions,
  insertSuggestion,
  lockSuggestion,
  suggestionsAbout,
  suggestionsTo,
  suggestionTo,
  type SuggestionLine,
} from './data/suggestion.queries.js';
import { moderationProblems } from './domain/problems.js';
import { answeredNews, suggestedNews, withdrawnNews } from './domain/suggestion-news.js';
import { suggestionTransitions, type SuggestionAction } from './domain/suggestion-state.js';
import { ModeratedThings, type ModeratedThing, type ThingRef } from './moderated-things.js';

/** A proposal with the text as it is now: when it is no longer `before`, the proposal cannot be accepted. */
export type ShownSuggestion = {
  readonly line: SuggestionLine;
  readonly now: string;
  readonly stale: boolean;
};

/** What the coordinator may propose about a text, with its fields as they are. */
export type Suggestible = {
  readonly thing: ModeratedThing;
  readonly fields: readonly { readonly field: string; readonly text: string }[];
  readonly earlier: readonly SuggestionLine[];
};

/** The coordinator proposes changes of members' texts; only the member makes them, as its own edit (§5.1). */
@Injectable()
export class Suggestions {
  constructor(
    private readonly db: Db,
    private readonly things: ModeratedThings,
    private readonly notices: Notices,
  ) {}

  /** For the coordinator. @throws Problem `moderation/text-not-found` for what is no public text */
  async suggestible(actor: Representative, ref: ThingRef): Promise<Suggestible> {
    return this.db.read(actor, async (reader) => {
      const thing = await this.things.of(ref.kind).find(reader, ref.id, false);
      if (!thing) throw moderationProblems.textNotFound();
      return {
        thing,
        fields: await this.fieldsOf(reader, ref),
        earlier: await suggestionsAbout(reader, ref),
      };
    });
  }

  /** Proposes another wording of one field; the member is told. Returns the proposal's id. */
  async suggest(
    actor: Representative,
    ref: ThingRef,
    input: { field: string; text: string; note?: string | undefined },
  ): Promise<string> {
    if (!reaches(actor, 'coordinator')) throw moderationProblems.coordinatorOnly();
    return this.db.tx(actor, async (tx) => {
      const source = this.things.of(ref.kind);
      const thing = await source.find(tx, ref.id, false);
      if (!thing) throw moderationProblems.textNotFound();
      const rule = source.fields[input.field];
      const before = rule && (await source.readText(tx, ref.id, input.field)).text;
      if (!rule || before === undefined) throw moderationProblems.suggestionWrong(undefined, [noSuchField]);
      const { text: after, note = null } = input;
      if (after === before) throw moderationProblems.suggestionWrong(undefined, [sameText]);
      if (after.length > rule.max || (!rule.lines && after.includes('\n'))) {
        throw moderationProblems.suggestionWrong(undefined, [tooLong(rule)]);
      }
      const at = await databaseNow(tx);
      const id = newId<'Suggestion'>();
      const { organisationId, title } = thing;
      const made = { id, ref, title, organisationId, field: input.field, before, after, note, at };
      if (!(await insertSuggestion(tx, { ...made, by: actor.accountId, forId: actor.organisation.id }))) {
        throw moderationProblems.alreadySuggested(undefined);
      }
      const news = suggestedNews({ kind: ref.kind, title });
      await this.notices.tell(tx, { organisationId, ...news, path: `/panel/propozycje/${id}` });
      const details = { suggestion: id, field: input.field };
      await recordActivity(tx, actor, { action: 'change-suggested', subject: ref, at, details });
      return id;
    });
  }

  /** What was proposed to the acting organisation, open ones first. */
  list(actor: Representative): Promise<SuggestionLine[]> {
    return this.db.read(actor, (reader) => suggestionsTo(reader, actor.organisation.id));
  }

  /** @throws Problem `moderation/suggestion-not-found` also for others' */
  async show(actor: Representative, id: string): Promise<ShownSuggestion> {
    return this.db.read(actor, async (reader) => {
      const line = await suggestionTo(reader, actor.organisation.id, id);
      if (!line) throw moderationProblems.suggestionNotFound();
      const { text: now } = await this.things
        .of(line.subjectKind)
        .readText(reader, line.subjectId, line.field);
      return { line, now, stale: line.state === 'open' && now !== line.before };
    });
  }

  /**
   * Makes the change as the member's own edit, by its owning module's rules. Refused when the text has changed
   * since the proposal, for then nobody has seen both side by side.
   */
  async accept(actor: Representative, id: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { line, at } = await this.answer(tx, actor, id, 'accept', null);
      const source = this.things.of(line.subjectKind);
      const present = await source.readText(tx, line.subjectId, line.field);
      if (present.text !== line.before) throw moderationProblems.suggestionStale();
      await source.writeText(tx, actor, line.subjectId, line.field, line.after, present.version);
      await this.tell(tx, actor, line, true, at);
    });
  }

  /** Leaves the text; with words for the coordinator or without. */
  async decline(actor: Representative, id: string, words: string | null): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { line, at } = await this.answer(tx, actor, id, 'decline', words);
      await this.tell(tx, actor, line, false, at);
    });
  }

  /** Takes back what nobody has answered; the member is told. Answers which text it was about. */
  async withdraw(actor: Representative, id: string): Promise<ThingRef> {
    if (!reaches(actor, 'coordinator')) throw moderationProblems.coordinatorOnly();
    return this.db.tx(actor, async (tx) => {
      // Row security lets only the member change the row: this is the one deed of the coordinator's.
      const { line, at } = await asSystem(tx, async () => {
        const line = await lockSuggestion(tx, id);
        if (!line) throw moderationProblems.suggestionNotFound();
        const state = next(suggestionTransitions, line.state, 'withdraw');
        if (!state) throw moderationProblems.suggestionClosed(undefined);
        const at = await databaseNow(tx);
        await closeSuggestion(tx, id, { state, words: null, by: actor.accountId, at });
        return { line, at };
      });
      const { subjectKind: kind, subjectId, subjectTitle: title, organisationId } = line;
      const path = `/panel/propozycje/${id}`;
      await this.notices.tell(tx, { organisationId, ...withdrawnNews({ kind, title }), path });
      const subject = { kind, id: subjectId };
      await recordActivity(tx, actor, {
        ...{ action: 'suggestion-withdrawn', subject, at },
        details: { suggestion: id },
      });
      return subject;
    });
  }

  /** What waits for a member that leaves ends with its leaving, in that transaction. Returns how many there were. */
  expire(tx: Tx, organisationId: string, at: Date): Promise<number> {
    return expireSuggestions(tx, organisationId, at);
  }

  private async answer(
    tx: Tx,
    actor: Representative,
    id: string,
    action: SuggestionAction,
    words: string | null,
  ): Promise<{ line: SuggestionLine; at: Date }> {
    const line = await suggestionTo(tx, actor.organisation.id, id, true);
    if (!line) throw moderationProblems.suggestionNotFound();
    const state = next(suggestionTransitions, line.state, action);
    if (!state) throw moderationProblems.suggestionClosed(undefined);
    const at = await databaseNow(tx);
    await closeSuggestion(tx, id, { state, words, by: actor.accountId, at });
    return { line, at };
  }

  private async tell(tx: Tx, actor: Representative, line: SuggestionLine, accepted: boolean, at: Date) {
    const { subjectKind: kind, subjectId, subjectTitle: title, coordinatorId: organisationId } = line;
    const path = `/koordynator/tresci/${this.things.of(kind).segment}/${subjectId}/propozycja`;
    await this.notices.tell(tx, { organisationId, ...answeredNews({ kind, title }, accepted), path });
    const action = accepted ? 'suggestion-accepted' : 'suggestion-declined';
    const subject = { kind, id: subjectId };
    await recordActivity(tx, actor, { action, subject, at, details: { suggestion: line.id } });
  }

  private async fieldsOf(reader: Reader, ref: ThingRef): Promise<Suggestible['fields']> {
    const source = this.things.of(ref.kind);
    return Promise.all(
      Object.keys(source.fields).map(async (field) => ({
        field,
        text: (await source.readText(reader, ref.id, field)).text,
      })),
    );
  }
}

const noSuchField = {
  pointer: '/field',
  text: { pl: 'Wybierz, który tekst zmienić.', en: 'Choose which text to change.' },
};
const sameText = {
  pointer: '/text',
  text: { pl: 'To ten sam tekst. Zmień go.', en: 'This is the same text. Change it.' },
};
const tooLong = ({ max, lines }: { max: number; lines: boolean }) => ({
  pointer: '/text',
  text: {
    pl: lines ? `Najwyżej ${max} znaków.` : `Jeden wiersz, najwyżej ${max} znaków.`,
    en: lines ? `At most ${max} characters.` : `One line, at most ${max} characters.`,
  },
});
