import { AccountStatementController } from './account-statement.controller.js';
import { AccountStatements } from './account-statements.service.js';
import { AccountStatementPages } from './web/account-statement.pages.js';

export const statementControllers = [AccountStatementController, AccountStatementPages];
export const statementProviders = [AccountStatements];
