import { Readable } from 'node:stream';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access } from '../platform/access/access.js';
import { Config } from '../platform/config/config.js';
import { httpProblems } from '../platform/http/http.problems.js';
import { RateLimit } from '../platform/http/rate-limit.js';
import { SiteAddresses, type AddressSource } from '../platform/http/site-addresses.js';
import { PER_FILE, URL_SET, filesOf, robots, siteMapIndex, urlEntries } from './site-map.js';

const BATCH = 1_000;

/** What the site itself says. */
const ownPages: AddressSource = {
  name: 'serwis',
  count: () => Promise.resolve(paths.length),
  batch: (offset, limit) =>
    Promise.resolve(paths.slice(offset, offset + limit).map((path) => ({ path, changedAt: null }))),
};
const paths = [
  '/',
  '/katalog',
  '/czlonkowie',
  '/jak-to-dziala',
  '/jak-sortujemy',
  '/przystap',
  '/pomoc',
  '/dostepnosc',
  '/prywatnosc',
  '/regulamin',
];

/**
 * For search engines: what is public at this instant. Nothing is kept, so that what has gone is gone at once;
 * rows are read and sent in batches.
 */
@ApiExcludeController()
@Controller()
export class SiteMapPages {
  constructor(
    private readonly config: Config,
    private readonly addresses: SiteAddresses,
  ) {}

  @Get('/robots.txt')
  @Access('public')
  @Header('content-type', 'text/plain; charset=utf-8')
  robots(): string {
    return robots(this.config.publicUrl.origin, !this.config.demo);
  }

  /** One file while it holds everything, else the list of files. */
  @Get('/sitemap.xml')
  @Access('public')
  @RateLimit('siteMap')
  async all(@Res() reply: FastifyReply): Promise<void> {
    const { sources } = this;
    const counts = await Promise.all(sources.map((source) => source.count()));
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (total <= PER_FILE)
      return this.send(
        reply,
        sources.map((source) => ({ source, from: 0 })),
      );
    const files = sources.flatMap(({ name }, index) => filesOf(name, counts[index]!));
    await reply.headers(headers).send(siteMapIndex(files, this.config.publicUrl.origin));
  }

  @Get('/sitemap/:file')
  @Access('public')
  @RateLimit('siteMap')
  async part(
    @Param('file', { schema: z.string().max(60) }) file: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [, name, number] = /^([a-z]+)-([1-9]\d{0,3})\.xml$/.exec(file) ?? [];
    const source = this.sources.find((one) => one.name === name);
    const from = (Number(number) - 1) * PER_FILE;
    if (!source || from >= (await source.count())) throw httpProblems.notFound(undefined);
    await this.send(reply, [{ source, from }]);
  }

  private get sources(): readonly AddressSource[] {
    return [ownPages, ...this.addresses.sources];
  }

  private async send(
    reply: FastifyReply,
    parts: readonly { source: AddressSource; from: number }[],
  ): Promise<void> {
    await reply.headers(headers).send(Readable.from(entriesOf(parts, this.config.publicUrl.origin)));
  }
}

const headers = { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-cache' };

async function* entriesOf(parts: readonly { source: AddressSource; from: number }[], origin: string) {
  yield URL_SET.begin;
  for (const { source, from } of parts) {
    const end = from + PER_FILE;
    for (let offset = from; offset < end; offset += BATCH) {
      const batch = await source.batch(offset, Math.min(BATCH, end - offset));
      if (batch.length === 0) break;
      yield batch.map((address) => urlEntries(address, origin)).join('');
      if (batch.length < BATCH) break;
    }
  }
  yield URL_SET.end;
}
