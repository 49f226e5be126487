import { StandardSchemaValidationPipe } from '@nestjs/common';
import { problems } from '../../shared/problems.js';
import { fieldErrorsOf } from './issues.js';

export const validationProblems = problems('input', {
  malformed: {
    kind: 'malformed',
    title: { pl: 'Dane mają niewłaściwą postać', en: 'The data have the wrong shape' },
  },
});

/** Validates every parameter that names a schema; a lint rule forbids parameters that name none. */
export const validationPipe = () =>
  new StandardSchemaValidationPipe({
    validateOptions: { libraryOptions: { reportInput: true } },
    exceptionFactory: (issues) => validationProblems.malformed(undefined, fieldErrorsOf(issues)),
  });
