import { ProcedureDrafts } from './drafts.service.js';
import { CheckPages } from './web/check.pages.js';
import { OpenProcedurePages } from './web/open-procedure.pages.js';
import { ProcedurePages } from './web/procedure.pages.js';
import { WizardPages } from './web/wizard.pages.js';
import { ProcedureDesk } from './procedure-desk.js';
import { OpenProceduresController } from './open-procedures.controller.js';
import { ProceduresController } from './procedures.controller.js';
import { Procedures } from './procedures.service.js';
import { Publishing } from './publishing.service.js';
import { ProcedureQuestions } from './questions.service.js';
import { GuestProceduresController } from './guest-procedures.controller.js';
import { GuestProcedures } from './guest-procedures.service.js';
import { GuestDraftPages } from './web/guest-draft.pages.js';
import { GuestWizardPages } from './web/guest-wizard.pages.js';

/** What the module's wiring takes of this process. */
export const procedureControllers = [
  GuestProceduresController,
  GuestDraftPages,
  GuestWizardPages,
  ProceduresController,
  OpenProceduresController,
  WizardPages,
  CheckPages,
  ProcedurePages,
  OpenProcedurePages,
];
export const procedureProviders = [
  Procedures,
  ProcedureDrafts,
  Publishing,
  ProcedureQuestions,
  ProcedureDesk,
  GuestProcedures,
];
