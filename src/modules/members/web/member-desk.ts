import { Injectable } from '@nestjs/common';
import { hasRole } from '../../../platform/access/actor.js';
import { reaches } from '../../../platform/access/access.js';
import { Desk, type DeskSource } from '../../notices/index.js';
import { Admission } from '../admission.service.js';
import { Profiles } from '../profiles.service.js';
import { completionTexts, stepPath } from './completion.texts.js';
import { coordinatorTexts } from './coordinator.texts.js';

/** From this percentage on a profile is not spoken of on the panel's first page. */
const GOOD_ENOUGH = 70;

/** What waits on the panel's first page: applications for the coordinator, a thin profile for a member. */
@Injectable()
export class MemberDesk {
  constructor(
    desk: Desk,
    private readonly admission: Admission,
    private readonly profiles: Profiles,
  ) {
    desk.register(this.applications);
    desk.register(this.thinProfile);
    desk.offer({
      path: '/panel/profil',
      label: { pl: coordinatorTexts.pl.profileLink, en: coordinatorTexts.en.profileLink },
      role: 'editor',
      when: async (actor) => (await this.profiles.mine(actor)) !== null,
    });
    desk.offer({
      path: '/koordynator',
      label: { pl: coordinatorTexts.pl.deskLink, en: coordinatorTexts.en.deskLink },
      role: 'editor',
      when: async (actor) => reaches(actor, 'coordinator'),
    });
  }

  private readonly applications: DeskSource = async (actor, lang) => {
    if (!reaches(actor, 'coordinator')) return [];
    const m = coordinatorTexts[lang];
    const waiting = await this.admission.waiting(actor);
    return waiting
      .filter(({ state }) => state === 'submitted')
      .map(({ id, organisationName }) => ({
        title: m.waitingItem(organisationName),
        detail: m.waitingDetail,
        path: `/koordynator/zgloszenia/${id}`,
      }));
  };

  private readonly thinProfile: DeskSource = async (actor, lang) => {
    if (!hasRole(actor, 'editor')) return [];
    const completion = await this.profiles.completion(actor);
    const [next] = completion?.missing ?? [];
    if (!completion || !next || completion.percent >= GOOD_ENOUGH) return [];
    const m = coordinatorTexts[lang];
    if (next === 'intro') {
      return [{ title: m.completeProfile, detail: m.completeProfileDetail, path: '/panel/profil' }];
    }
    const { title, steps } = completionTexts[lang];
    return [{ title: title(completion.percent), detail: steps[next], path: stepPath(next) }];
  };
}
