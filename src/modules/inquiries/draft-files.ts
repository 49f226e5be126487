import type { FastifyRequest } from 'fastify';
import type { Upload } from '../../platform/http/multipart.js';
import { guestDraftProblems } from './domain/guest-draft-problems.js';

/** The files of a form for programs, which is sent for nothing else. @throws Problem `guest-drafts/file-refused` for none */
export const filesSent = ({ uploads = [] }: FastifyRequest): readonly Upload[] => {
  if (uploads.length > 0) return uploads;
  throw guestDraftProblems.fileRefused(undefined, [{ pointer: '/files', text: noFile }]);
};

const noFile = {
  pl: 'Dołącz co najmniej jeden plik.',
  en: 'Attach at least one file.',
};
