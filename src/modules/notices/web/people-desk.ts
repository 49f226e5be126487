import { Injectable } from '@nestjs/common';
import { hasRole } from '../../../platform/access/actor.js';
import { JoinRequests } from '../../organisations/index.js';
import { Desk, type DeskSource } from '../desk.js';
import { noticeTexts } from './notices.texts.js';

/** Requests to join that wait for an owner. */
@Injectable()
export class PeopleDesk {
  constructor(
    desk: Desk,
    private readonly requests: JoinRequests,
  ) {
    desk.register(this.waiting);
  }

  private readonly waiting: DeskSource = async (actor, lang) => {
    if (!hasRole(actor, 'owner')) return [];
    const count = await this.requests.countWaiting(actor);
    const m = noticeTexts[lang];
    return count > 0 ? [{ title: m.joinWaiting(count), path: '/panel/ludzie' }] : [];
  };
}
