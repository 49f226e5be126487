import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ActorSource } from '../../platform/access/actor.js';
import { actorOf, lapsedAccountOf } from '../../platform/access/request-actor.js';
import { Config } from '../../platform/config/config.js';
import { ParkedUploads, notParked, type ParkedFiles } from '../../platform/files/parked-uploads.js';
import { ErrorPages } from '../../platform/http/problem.filter.js';
import { httpProblems } from '../../platform/http/http.problems.js';
import { problemStatus } from '../../platform/http/problem-status.js';
import { valuesOf } from '../../platform/validation/form.js';
import type { Localised } from '../../shared/lang.js';
import type { Problem } from '../../shared/problems.js';
import { ProblemView } from '../components/problem-view.js';
import { ChromeSource } from './navigation.js';
import { PageContext } from './page-context.js';
import { PageSlots, type ParkedForm } from './page-slots.js';

/**
 * Refusals as pages. An anonymous reader is led to sign in, a sensitive act to the proof of who one is; a form
 * that came too early or too late is kept.
 */
@Injectable()
export class UiErrorPages extends ErrorPages {
  constructor(
    private readonly config: Config,
    private readonly chrome: ChromeSource,
    private readonly slots: PageSlots,
    private readonly modules: ModuleRef,
    private readonly parked: ParkedUploads,
  ) {
    super();
  }

  async show(request: FastifyRequest, reply: FastifyReply, problem: Problem): Promise<void> {
    // An address without a route never met the access guard; the frame still shows who is signed in.
    const actors = this.modules.get(ActorSource, { strict: false });
    await actorOf(request, actors, this.config).catch(() => undefined);
    const { config, chrome, parked } = this;
    // A request that Fastify could not read has no page of its own.
    const page = new PageContext(request, { config, chrome, parked });
    const remedy = remedyOf(problem);
    if (remedy && (request.method === 'GET' || !remedy.slot)) {
      const next = remedy.slot ? `?next=${encodeURIComponent(page.path)}` : '';
      await reply
        .status(303)
        .header('location', page.href(remedy.path + next))
        .header('cache-control', 'no-store')
        .send('');
      return;
    }
    const prompt = remedy?.slot
      ? await this.slots.fill(remedy.slot, page, {
          parked: await this.parkedFormOf(request, actors),
          next: '/panel',
        })
      : [];
    const { title, detail, errors } = wordsOf(problem, request);
    const result = await page.render(
      { title: title[page.lang], status: problemStatus[problem.kind] },
      <ProblemView
        lang={page.lang}
        status={problemStatus[problem.kind]}
        title={title[page.lang]}
        detail={detail?.[page.lang] ?? null}
        errors={errors.map(({ text }) => text[page.lang])}
        panelHref={page.actor.kind === 'person' ? page.href('/panel') : null}
        homeHref={page.href('/')}
        catalogueHref={page.href('/katalog')}
        requestId={problem.kind === 'internal' ? request.id : null}
      >
        {prompt}
      </ProblemView>,
    );
    await reply.send(result.writeTo(reply, this.config));
  }

  /** The person's own text and files; secrets are never put into a page. */
  private async parkedFormOf(request: FastifyRequest, actors: ActorSource): Promise<ParkedForm | null> {
    if (typeof request.body !== 'object' || request.body === null) return null;
    const key = (request.body as Record<string, unknown>)['_key'];
    const typed = Object.entries(valuesOf(request.body)).filter(([name]) => !secret.test(name));
    const fields = Object.fromEntries(typed);
    return {
      path: request.url,
      fields: typeof key === 'string' ? { ...fields, _key: key } : fields,
      files: await this.parkedFilesOf(request, actors),
    };
  }

  /** Kept for whoever was signed in a moment ago; a stranger's files are not. */
  private async parkedFilesOf(request: FastifyRequest, actors: ActorSource): Promise<ParkedFiles | null> {
    const { actor } = request;
    const accountId =
      actor?.kind === 'person' ? actor.accountId : await lapsedAccountOf(request, actors, this.config);
    const refused = await this.parked.gather(accountId, request);
    const { uploads = [], unread = [] } = request;
    if (unread.length > 0) return notParked([...uploads, ...unread]);
    if (uploads.length === 0 && !refused) return null;
    return accountId && !refused ? this.parked.park(accountId, uploads) : notParked(uploads);
  }
}

/** Where a refusal can be mended at once: the page that does it, and its form on the page of the refusal. */
const remedyOf = ({ kind, code }: Problem) => {
  if (kind === 'unauthenticated') return { path: '/logowanie', slot: 'sign-in.prompt' as const };
  if (code === 'access/proof-needed') return { path: '/konto/potwierdz', slot: 'proof.prompt' as const };
  if (code === 'access/terms-needed') return { path: '/konto/regulamin', slot: 'terms.prompt' as const };
  // Nobody can have begun a form there: without the second factor the desk never opened.
  if (code === 'access/second-factor-needed') return { path: '/konto/bezpieczenstwo', slot: null };
  return null;
};

const cutOff: Localised = {
  pl: 'Adres jest niepełny albo ma błąd. Sprawdź, czy link skopiował się w całości.',
  en: 'The address is incomplete or has a mistake. See whether the whole link was copied.',
};

/** What a person reads; that a part of an address has a wrong shape is no word for whoever followed a link. */
const wordsOf = (
  problem: Problem,
  { method }: { readonly method: string },
): Pick<Problem, 'title' | 'detail' | 'errors'> =>
  method === 'GET' && problem.code === 'input/malformed'
    ? { title: httpProblems.notFound().title, detail: cutOff, errors: [] }
    : problem;

const secret = /password$|^code$/i;
