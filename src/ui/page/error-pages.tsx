import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ActorSource } from '../../platform/access/actor.js';
import { actorOf } from '../../platform/access/request-actor.js';
import { Config } from '../../platform/config/config.js';
import { ErrorPages } from '../../platform/http/problem.filter.js';
import { problemStatus } from '../../platform/http/problem-status.js';
import { valuesOf } from '../../platform/validation/form.js';
import type { Problem } from '../../shared/problems.js';
import { ProblemView } from '../components/problem-view.js';
import { ChromeSource } from './navigation.js';
import { PageContext } from './page-context.js';
import { PageInterceptor } from './page.interceptor.js';
import { PageSlots, type ParkedForm } from './page-slots.js';

/** Refusals as pages. An anonymous reader is led to sign in; a form that came too late is kept. */
@Injectable()
export class UiErrorPages extends ErrorPages {
  constructor(
    private readonly config: Config,
    private readonly chrome: ChromeSource,
    private readonly slots: PageSlots,
    private readonly interceptor: PageInterceptor,
    private readonly modules: ModuleRef,
  ) {
    super();
  }

  async show(request: FastifyRequest, reply: FastifyReply, problem: Problem): Promise<void> {
    // An address without a route never met the access guard; the frame still shows who is signed in.
    await actorOf(request, this.modules.get(ActorSource, { strict: false }), this.config).catch(
      () => undefined,
    );
    const page = request.page ?? new PageContext(request, { config: this.config, chrome: this.chrome });
    if (problem.kind === 'unauthenticated' && request.method === 'GET') {
      await reply
        .status(303)
        .header('location', page.href(`/logowanie?next=${encodeURIComponent(page.path)}`))
        .header('cache-control', 'no-store')
        .send('');
      return;
    }
    const prompt =
      problem.kind === 'unauthenticated'
        ? await this.slots.fill('sign-in.prompt', page, { parked: parkedFormOf(request), next: '/panel' })
        : [];
    const result = await page.render(
      { title: problem.title[page.lang], status: problemStatus[problem.kind] },
      <ProblemView
        lang={page.lang}
        status={problemStatus[problem.kind]}
        title={problem.title[page.lang]}
        detail={problem.detail?.[page.lang] ?? null}
        errors={problem.errors.map(({ text }) => text[page.lang])}
        homeHref={page.href('/')}
        requestId={problem.kind === 'internal' ? request.id : null}
      >
        {prompt}
      </ProblemView>,
    );
    await reply.send(this.interceptor.write(reply, result));
  }
}

const parkedFormOf = (request: FastifyRequest): ParkedForm | null => {
  if (typeof request.body !== 'object' || request.body === null) return null;
  const key = (request.body as Record<string, unknown>)['_key'];
  const fields = valuesOf(request.body);
  return { path: request.url, fields: typeof key === 'string' ? { ...fields, _key: key } : fields };
};
