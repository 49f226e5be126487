import { BankStatementsController } from './bank-statements.controller.js';
import { BankStatements } from './bank-statements.service.js';
import { LineDecisions } from './line-decisions.service.js';
import { BankStatementPages } from './web/bank-statement.pages.js';

/** Statements of a supplier's bank. */
export const bankStatementProviders = [BankStatements, LineDecisions];
export const bankStatementControllers = [BankStatementsController, BankStatementPages];
