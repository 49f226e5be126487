import { CategoryWords } from './category-words.js';
import { InvitationHooks } from './invitation-hooks.js';
import { InvitationMailActs } from './invitation-mail-acts.js';
import { InvitationsController } from './invitations.controller.js';
import { Invitations } from './invitations.service.js';
import { SendOutsideMail } from './jobs/send-outside-mail.js';
import { SendWaves } from './jobs/send-waves.js';
import { Matching } from './matching.service.js';
import { OpportunitiesController } from './opportunities.controller.js';
import { Opportunities } from './opportunities.service.js';
import { OpportunityDates } from './opportunity-dates.js';
import { OutsideLinks } from './outside-links.service.js';
import { OutsideDoor } from './outside-door.js';
import { OutsideSuppliers } from './outside-suppliers.service.js';
import { InvitationPages } from './web/invitation.pages.js';
import { OpportunityPages } from './web/opportunity.pages.js';
import { OutsidePages } from './web/outside.pages.js';

/** Whom procedures ask. */
export const invitationControllers = [
  InvitationsController,
  OpportunitiesController,
  InvitationPages,
  OpportunityPages,
  OutsidePages,
];

export const invitationProviders = [
  CategoryWords,
  InvitationHooks,
  InvitationMailActs,
  Invitations,
  Matching,
  Opportunities,
  OpportunityDates,
  OutsideDoor,
  OutsideLinks,
  OutsideSuppliers,
  SendOutsideMail,
  SendWaves,
];

export const invitationExports = [Invitations, Opportunities, OutsideLinks, OutsideSuppliers];
