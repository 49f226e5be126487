import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../platform/access/access.js';
import { httpProblems } from '../platform/http/http.problems.js';
import { assets } from './assets.js';

const segment = z.string().max(200);

/** Styles, fonts, scripts and pictures of the site itself; the address changes with the content. */
@ApiExcludeController()
@Controller('/assets')
export class AssetsController {
  @Get('/:hash/:name')
  @Access('public')
  serve(
    @Param('hash', { schema: segment }) hash: string,
    @Param('name', { schema: segment }) name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    const asset = assets.find(hash, name);
    if (!asset) throw httpProblems.notFound();
    void reply.header('cache-control', 'public, max-age=31536000, immutable').header('etag', asset.etag);
    if (request.headers['if-none-match'] === asset.etag) void reply.status(304).send();
    else void reply.header('content-type', asset.type).send(asset.body);
  }
}
