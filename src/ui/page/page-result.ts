/** What a page handler answers with; the interceptor turns it into the HTTP reply. */
export class PageResult {
  constructor(
    readonly status: number,
    readonly body: string,
    readonly headers: Readonly<Record<string, string>> = {},
    readonly cookies: readonly PageCookie[] = [],
  ) {}

  withCookie(cookie: PageCookie): PageResult {
    return new PageResult(this.status, this.body, this.headers, [...this.cookies, cookie]);
  }
}

/** A cookie to set; an empty value with `maxAge` 0 deletes it. `maxAge` in seconds. */
export type PageCookie = { readonly name: string; readonly value: string; readonly maxAge?: number };
