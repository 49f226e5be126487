import { procedurePath } from '../procedure-news.js';
import type { StepNumber } from './wizard-frame.js';

/** The Polish path of a step of the wizard. */
export const stepPath = (procedureId: string, step: StepNumber): string =>
  `${procedurePath(procedureId)}/krok/${step}`;
