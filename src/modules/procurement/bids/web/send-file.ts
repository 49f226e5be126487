import type { FastifyReply } from 'fastify';
import { attachmentHeaders } from '../../../../platform/files/response-headers.js';
import type { MediaType } from '../../../../platform/files/media-types.js';
import type { ReadableFile } from '../bid-files.service.js';

/** Answers with a file of a bid, to be kept and never shown in place. */
export const sendFile = async (
  reply: FastifyReply,
  { name, mediaType, bytes }: ReadableFile,
): Promise<void> => {
  const about = { name, mediaType: mediaType as MediaType, size: bytes.length };
  await reply.headers(attachmentHeaders(about)).send(bytes);
};
