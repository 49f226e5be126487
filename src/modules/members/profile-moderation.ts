import { Injectable } from '@nestjs/common';
import { publish } from '../../platform/events/events.js';
import { ModeratedThings } from '../moderation/index.js';
import { refreshSearchText } from './data/membership.commands.js';
import { moderatedProfile, setProfileHidden } from './data/profile-texts.js';
import './domain/events.js';

/**
 * Puts profiles under moderation (§5.1). What is hidden are the member's own words, its contact and its trades;
 * that it is a member, its name and its seat stay public.
 */
@Injectable()
export class ProfileModeration {
  constructor(things: ModeratedThings) {
    things.register('profile', {
      segment: 'czlonkowie',
      find: moderatedProfile,
      setHidden: async (tx, id, at) => {
        await setProfileHidden(tx, id, at);
        await refreshSearchText(tx, id);
        await publish(tx, 'members.profile-changed', { organisationId: id });
      },
    });
  }
}
