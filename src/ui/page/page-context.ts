import type { FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { anonymous, type Actor } from '../../platform/access/actor.js';
import type { Config } from '../../platform/config/config.js';
import { href, polishPath } from '../../platform/i18n/paths.js';
import { digestOf } from '../../platform/http/idempotency.js';
import { langOf } from '../../platform/http/lang.js';
import { notParked, type ParkedUploads } from '../../platform/files/parked-uploads.js';
import type { Upload } from '../../platform/http/multipart.js';
import { decodeForm, formErrorsOf, valuesOf } from '../../platform/validation/form.js';
import type { Lang, Localised } from '../../shared/lang.js';
import { Problem, type FieldError } from '../../shared/problems.js';
import { markField, markIn, withMark, withoutMark } from '../../shared/touch-mark.js';
import { freshForm, refusedForm, type FormState } from '../forms/form-state.js';
import { Layout } from '../layout/layout.js';
import { renderDocument, renderFragment } from '../render.js';
import { FLASH_COOKIE, decodeFlash, encodeFlash, type Flash } from './flash.js';
import type { ChromeSource, NavigationItem } from './navigation.js';
import { PageResult } from './page-result.js';
import { unreadError, unreadProblem } from './unread-uploads.js';

export type PageServices = {
  readonly config: Config;
  readonly chrome: ChromeSource;
  readonly parked: ParkedUploads;
};

/** What a page says about itself; the rest of the frame comes from the request. */
export type PageHead = {
  readonly title: string;
  readonly description?: string;
  readonly area?: 'public' | 'panel' | 'coordinator';
  /** Polish paths. */
  readonly breadcrumbs?: readonly { readonly path?: string; readonly label: string }[];
  /** True for public pages that search engines should list. */
  readonly indexable?: boolean;
  readonly status?: number;
  /** The text in the header's search box; null hides the box on a page that has its own. */
  readonly search?: { readonly query: string } | null;
  /** Local path of a picture for link previews. */
  readonly image?: string | null;
  /** Further elements of the head, such as a JSON-LD block. */
  readonly head?: VNode;
};

/** What a page handler works with: who asks, in which language, and how to answer. */
export class PageContext {
  readonly lang: Lang;
  /** Whether this request's form came back: then its fields have to be asked for their labels first. */
  private refused = false;

  constructor(
    private readonly request: FastifyRequest,
    private readonly services: PageServices,
  ) {
    this.lang = langOf(request);
  }

  get actor(): Actor {
    return this.request.actor ?? anonymous;
  }

  /** @throws Problem `files/…` where one of them could not be read and nobody has shown the form again for it */
  get uploads(): readonly Upload[] {
    const { uploads = [], unread = [] } = this.request;
    if (unread[0]) throw unreadProblem(unread[0]);
    return uploads;
  }

  /** The Polish path with its query, as routed. */
  get path(): string {
    return this.request.url;
  }

  /** The mark of the link by which one came here, whatever it says; null when there is none. */
  get touch(): string | null {
    return markIn(this.request.query);
  }

  /** The address of a Polish path, which the mark of the way here goes on with. */
  hrefOnward(path: string): string {
    return this.href(withMark(path, this.touch));
  }

  /** The same for a form that leads on by GET: what goes along hidden. */
  get fieldsOnward(): Readonly<Record<string, string>> {
    return markField(this.touch);
  }

  /** How the page is asked for: what tells people who look from programs. Headers are '' when absent. */
  get asked(): { readonly method: string; readonly userAgent: string; readonly purpose: string } {
    const { method, headers } = this.request;
    const said = (name: string) => String(headers[name] ?? '').slice(0, 300);
    return {
      method,
      userAgent: said('user-agent'),
      purpose: said('sec-purpose') || said('purpose') || said('x-moz') || said('x-purpose'),
    };
  }

  /** The Polish path, with its query, of the site's own page that one comes from; null for any other. */
  get cameFrom(): string | null {
    const said = String(this.request.headers.referer ?? '').slice(0, 2000);
    const from = URL.canParse(said) ? new URL(said) : null;
    const own = from?.host === this.request.host || from?.origin === this.services.config.publicUrl.origin;
    return from && own ? polishPath(from.pathname + from.search).path : null;
  }

  /** The address of a Polish path in the page's language. */
  href(path: string): string {
    return href(this.lang, path);
  }

  /** The full address, for what leaves the site. */
  absolute(path: string): string {
    return new URL(this.href(path), this.services.config.publicUrl).href;
  }

  say(text: Localised): string {
    return text[this.lang];
  }

  /** A cookie as the browser sent it; '' when it sent none. */
  cookie(name: string): string {
    return this.request.cookies?.[name] ?? '';
  }

  /**
   * The idempotency key of a form with what it holds: the same sent twice is one intention, while a form that
   * one went back to, changed and sent again is another.
   */
  get key(): string | undefined {
    const key = this.sentKey;
    if (key === undefined) return undefined;
    return `${key}.${digestOf(this.request.body, this.uploads)}`;
  }

  /** The idempotency key for the form about to be shown: the one that came, or a fresh one. */
  get formKey(): string {
    return this.sentKey ?? randomUUID();
  }

  private get sentKey(): string | undefined {
    const key = (this.request.body as Record<string, unknown> | undefined)?.['_key'];
    return typeof key === 'string' && /^[\w-]{8,100}$/.test(key) ? key : undefined;
  }

  /** A form from a thing's present values: not sent yet, or with what is wrong with them. */
  form(values: FormState['values'] = {}, errors: readonly FieldError[] = []): FormState {
    if (errors.length === 0) return freshForm(this.lang, values);
    this.refused = true;
    return refusedForm(this.lang, values, errors);
  }

  /** A form as it was typed, with what is wrong. */
  formAgain(errors: readonly FieldError[]): FormState {
    return this.form(valuesOf(this.request.body), errors);
  }

  /** The same with the files that came, unless it is a file that is wrong. */
  private async keptForm(errors: readonly FieldError[], keep: boolean): Promise<FormState> {
    const form = this.formAgain(errors);
    const { actor, request } = this;
    const { uploads = [] } = request;
    if (uploads.length === 0) return form;
    const wrong = errors.some(({ pointer }) => uploads.some(({ field }) => pointer === `/${field}`));
    const files =
      keep && !wrong && actor.kind === 'person'
        ? await this.services.parked.park(actor.accountId, uploads)
        : notParked(uploads);
    return { ...form, files };
  }

  async render(head: PageHead, view: VNode): Promise<PageResult> {
    const { config, chrome: source } = this.services;
    const chrome = await source.chromeFor(this.actor, this.lang);
    const item = (entry: NavigationItem) => ({
      href: this.href(entry.path),
      label: entry.label,
      ...(entry.count !== undefined && { count: entry.count }),
      current: isAt(this.path, entry, chrome.panel),
    });
    const person = this.actor.kind === 'person' ? this.actor : null;
    const flash = decodeFlash(this.request.cookies?.[FLASH_COOKIE]);
    // The summary of errors stands before the fields and names them by their labels.
    if (this.refused) renderFragment(view);
    const html = renderDocument(
      Layout({
        lang: this.lang,
        title: head.title,
        refused: this.refused,
        ...(head.description !== undefined && { description: head.description }),
        path: withoutMark(this.path),
        publicUrl: config.publicUrl.origin,
        actor: person && {
          name: person.name,
          organisation: person.organisation ?? person.behalf,
          organisations: [...person.organisations],
          coordinator: person.coordinator,
        },
        area: head.area ?? 'public',
        nav: chrome.main.map(item),
        ...(head.area && head.area !== 'public' && { panelNav: chrome.panel.map(item) }),
        waiting: chrome.waiting,
        flash,
        breadcrumbs: (head.breadcrumbs ?? []).map(({ path, label }) => ({
          ...(path !== undefined && { href: this.href(path) }),
          label,
        })),
        indexable: (head.indexable ?? false) && (head.status ?? 200) === 200,
        demo: config.demo,
        operator: chrome.operator,
        ...(head.search !== undefined && { search: head.search }),
        ...(head.image && { image: head.image }),
        ...(head.head && { head: head.head }),
        children: view,
      }),
    );
    const result = new PageResult(head.status ?? 200, html, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': person || flash ? 'private, no-store' : 'private, no-cache',
      vary: 'cookie',
    });
    return flash ? result.withCookie({ name: FLASH_COOKIE, value: '', maxAge: 0 }) : result;
  }

  /** A part of a page, for htmx. */
  fragment(view: VNode, status = 200): PageResult {
    return new PageResult(status, renderFragment(view), {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
    });
  }

  /** Redirect after a form, to a Polish path, with an optional message. */
  seeOther(path: string, flash?: Flash): PageResult {
    const result = new PageResult(303, '', { location: this.href(path), 'cache-control': 'no-store' });
    return flash ? result.withCookie({ name: FLASH_COOKIE, value: encodeFlash(flash), maxAge: 60 }) : result;
  }

  /**
   * Reads a form by its schema and acts; when the schema or the service refuses what was typed, shows the
   * form again with status 422, keeping every value.
   */
  async submit<Schema extends z.ZodType>(
    schema: Schema,
    body: unknown,
    act: (input: z.output<Schema>) => Promise<PageResult>,
    again: (form: FormState) => Promise<PageResult>,
  ): Promise<PageResult> {
    const { actor } = this;
    const accountId = actor.kind === 'person' ? actor.accountId : null;
    const gone = await this.services.parked.gather(accountId, this.request);
    const refused = [...(gone ? [gone] : []), ...(this.request.unread ?? []).map(unreadError)];
    const decoded = await decodeForm(schema, body);
    if (!decoded.ok || refused.length > 0) {
      const errors = [...(decoded.ok ? [] : decoded.errors), ...refused];
      return unprocessable(await again(await this.keptForm(errors, refused.length === 0)));
    }
    try {
      return await act(decoded.value);
    } catch (error) {
      const errors = formErrorsOf(error);
      if (!errors) throw error;
      const form = await this.keptForm(errors, true);
      return unprocessable(await again(isConflict(error) ? withoutVersion(form) : form));
    }
  }
}

const isConflict = (error: unknown) => error instanceof Problem && error.kind === 'conflict';

/** The person has been told of the other's save: what they send next is about the present version. */
const withoutVersion = (form: FormState): FormState => ({
  ...form,
  values: Object.fromEntries(
    Object.entries(form.values).filter(([name]) => name !== 'version' && name !== 'revision'),
  ),
});

const unprocessable = (result: PageResult) =>
  new PageResult(422, result.body, { ...result.headers, 'cache-control': 'no-store' }, result.cookies);

/** The most specific entry that the path lies under is the current one. */
const isAt = (path: string, entry: NavigationItem, all: readonly NavigationItem[]): boolean => {
  const bare = path.split('?')[0]!;
  const reach = (item: NavigationItem): number =>
    [item.path, ...(item.also ?? [])].reduce(
      (longest, base) =>
        bare === base || bare.startsWith(`${base}/`) ? Math.max(longest, base.length) : longest,
      0,
    );
  const own = reach(entry);
  return own > 0 && !all.some((other) => reach(other) > own);
};
