import { Injectable } from '@nestjs/common';
import { publish } from '../../platform/events/events.js';
import type { Representative } from '../../platform/access/actor.js';
import type { Tx } from '../../platform/database/db.js';
import { ModeratedThings, Suggestions } from '../moderation/index.js';
import { refreshSearchText } from './data/membership.commands.js';
import { moderatedProfile, profileTextsOf, setProfileHidden } from './data/profile-texts.js';
import { Departures } from './departures.js';
import './domain/events.js';
import { memberProblems } from './domain/problems.js';
import { INTRO_MAX, STORY_MAX } from './members.schemas.js';
import { Profiles } from './profiles.service.js';

const fields = {
  introPl: { max: INTRO_MAX, lines: false },
  introEn: { max: INTRO_MAX, lines: false },
  storyPl: { max: STORY_MAX, lines: true },
  storyEn: { max: STORY_MAX, lines: true },
};
const isField = (field: string): field is keyof typeof fields => field in fields;

/**
 * Puts profiles under moderation (§5.1). What is hidden are the member's own words, its contact and its trades;
 * that it is a member, its name and its seat stay public. What the coordinator proposed ends with a leaving.
 */
@Injectable()
export class ProfileModeration {
  constructor(
    things: ModeratedThings,
    suggestions: Suggestions,
    departures: Departures,
    private readonly profiles: Profiles,
  ) {
    things.register('profile', {
      segment: 'czlonkowie',
      find: moderatedProfile,
      setHidden: async (tx, id, at) => {
        await setProfileHidden(tx, id, at);
        await refreshSearchText(tx, id);
        await publish(tx, 'members.profile-changed', { organisationId: id });
      },
      fields,
      readText: async (reader, id, field) => {
        const texts = await profileTextsOf(reader, id);
        return { text: (isField(field) && texts?.[field]) || '', version: texts?.version ?? 0 };
      },
      writeText: (tx, owner, id, field, text, version) => this.write(tx, owner, id, { field, text, version }),
    });
    departures.register(async (tx, { actor, at }) => {
      const count = await suggestions.expire(tx, actor.organisation.id, at);
      const what = { pl: 'Wygasłe propozycje zmian tekstów', en: 'Proposals of texts expired' };
      return count > 0 ? { what, count } : null;
    });
  }

  private async write(
    tx: Tx,
    owner: Representative,
    id: string,
    change: { field: string; text: string; version: number },
  ): Promise<void> {
    const texts = await profileTextsOf(tx, id);
    if (!texts || !isField(change.field)) throw memberProblems.notMember();
    await this.profiles.replaceIn(tx, owner, { ...texts, [change.field]: change.text }, change.version);
  }
}
