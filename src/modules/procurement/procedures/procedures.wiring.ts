import { ProcedureDrafts } from './drafts.service.js';
import { OpenProceduresController } from './open-procedures.controller.js';
import { ProceduresController } from './procedures.controller.js';
import { Procedures } from './procedures.service.js';
import { Publishing } from './publishing.service.js';
import { ProcedureQuestions } from './questions.service.js';

/** What the module's wiring takes of this process. */
export const procedureControllers = [ProceduresController, OpenProceduresController];
export const procedureProviders = [Procedures, ProcedureDrafts, Publishing, ProcedureQuestions];
