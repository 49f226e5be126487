import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** `shown`: for a program that subscribes to the address; `saved`: for somebody who takes the file. */
type Calendar = { readonly text: string; readonly fileName: string; readonly use: 'shown' | 'saved' };

/**
 * Answers with a calendar file, or with 304 when the asker has this very one: programs ask again every few minutes for
 * years.
 */
export const sendCalendar = async (
  request: FastifyRequest,
  reply: FastifyReply,
  { text, fileName, use }: Calendar,
): Promise<void> => {
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  void reply.headers({
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `${use === 'saved' ? 'attachment' : 'inline'}; filename="${fileName}"`,
    'cache-control': 'private, max-age=0, must-revalidate',
    etag,
  });
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  await (known?.includes(etag) ? reply.status(304).send() : reply.send(text));
};
