import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../../shared/problems.js';
import { httpProblems } from './http.problems.js';

/** A file as it came with a form: nothing about it is believed yet. */
export type Upload = { readonly field: string; readonly name: string; readonly bytes: Buffer };

/** A file that came with a page's form and was not even looked at. */
export type UnreadUpload = {
  readonly field: string;
  readonly name: string;
  readonly why: 'empty' | 'tooLarge';
};

declare module 'fastify' {
  interface FastifyRequest {
    /** Files of a multipart form, in the order sent; empty ones (no file chosen) are left out. */
    uploads?: readonly Upload[];
    /** Of a page's form: for these it is shown again, with all that was typed. */
    unread?: readonly UnreadUpload[];
  }
}

export const uploadLimits = { fileBytes: 10_000_000, totalBytes: 30_000_000, files: 12 };

/** Reads multipart forms whole, within limits, into `request.body` and `request.uploads`. */
export const acceptMultipart = async (fastify: FastifyInstance): Promise<void> => {
  await fastify.register(multipart, {
    limits: {
      fieldNameSize: 200,
      fieldSize: 300_000,
      fields: 500,
      fileSize: uploadLimits.fileBytes,
      files: uploadLimits.files,
      parts: 520,
      headerPairs: 50,
    },
  });
  fastify.addHook('preValidation', (request, _reply, done) => {
    if (request.isMultipart()) readForm(request).then(() => done(), done);
    else done();
  });
};

const readForm = async (request: FastifyRequest): Promise<void> => {
  try {
    await readParts(request);
  } catch (error) {
    // The parser's own complaints (no boundary, cut short, broken headers) are plain errors without a status.
    const known = error instanceof Problem || (error as { statusCode?: unknown }).statusCode !== undefined;
    throw known ? error : httpProblems.badRequest(undefined);
  }
};

/**
 * Whether a file that is too large is no more than a mistake in a form: on a page, where the whole is not much more
 * than may come at once, so that the rest of it can be read.
 */
const formStays = ({ url, headers }: FastifyRequest): boolean =>
  !url.startsWith('/api/') && Number(headers['content-length'] ?? Infinity) <= uploadLimits.totalBytes;

const readParts = async (request: FastifyRequest): Promise<void> => {
  const fields = new Map<string, string[]>();
  const uploads: Upload[] = [];
  const unread: UnreadUpload[] = [];
  const stays = formStays(request);
  // The parser knows the option, its types do not.
  const options: object = { throwFileSizeLimit: !stays };
  let total = 0;
  for await (const part of request.parts(options)) {
    if (part.type === 'field') {
      // A part that claims to be JSON arrives parsed: no form sends that.
      if (typeof part.value !== 'string') throw httpProblems.badRequest(undefined);
      if (part.valueTruncated) throw httpProblems.tooLarge({ limitMb: 1 });
      total += part.value.length;
      fields.set(part.fieldname, [...(fields.get(part.fieldname) ?? []), part.value]);
    } else {
      const bytes = await part.toBuffer();
      total += bytes.length;
      const file = { field: part.fieldname, name: part.filename ?? 'plik' };
      if (part.file.truncated) unread.push({ ...file, why: 'tooLarge' });
      else if (bytes.length > 0) uploads.push({ ...file, bytes });
      else if (stays && part.filename) unread.push({ ...file, why: 'empty' });
    }
    if (total > uploadLimits.totalBytes) throw httpProblems.tooLarge({ limitMb: 30 });
  }
  request.body = Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
  request.uploads = uploads;
  request.unread = unread;
};
