import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

let eslint: ESLint;

beforeAll(() => {
  eslint = new ESLint();
});

const SERVICE = 'src/modules/catalog/planted.service.ts';
const VIEW = 'src/modules/catalog/web/planted-view.tsx';
const DATA = 'src/modules/catalog/data/planted.queries.ts';
const PLATFORM = 'src/platform/jobs/planted.ts';
const SITE = 'src/site/planted.ts';

/** A rule of the house broken on purpose: what, where, and a piece of what the lint has to say of it. */
const planted: readonly [code: string, file: string, message: string][] = [
  ['export const at = new Date();', SERVICE, 'Clock'],
  ['export const at = new Date();', PLATFORM, 'Clock'],
  ['export const at = new Date();', SITE, 'Clock'],
  ['export const at = new Date();', 'src/ui/planted.ts', 'Clock'],
  ['export const at = new Date();', 'src/shared/planted.ts', 'Clock'],
  ['export const at = new Date();', 'seeds/planted.ts', 'Clock'],
  ['export const at = Date();', SERVICE, 'Clock'],
  ['export const at = Date.now();', SERVICE, 'Clock'],
  ['export const clock = Date.now;', DATA, 'Clock'],
  ['export const at = Temporal.Now.instant();', SERVICE, 'Clock'],
  ["export const sql = 'where valid_until < now()';", DATA, 'parameter'],
  ['export const sql = `where valid_until < ${1} or valid_until < CURRENT_DATE`;', DATA, 'parameter'],
  ["export const read = (tx: Tx) => tx.query('x');", SERVICE, 'data/'],
  ['export const read = (db: Db) => db.public.query(text);', SERVICE, 'data/'],
  ["export const sql = 'select id from listing';", SERVICE, 'data/'],
  ['export const sql = `\n  update listing set title = $1`;', VIEW, 'data/'],
  ["export const sql = 'delete from listing';", SITE, 'data/'],
  ["export const sql = 'insert into listing values ($1)';", 'src/chrome-planted.ts', 'data/'],
  ['export const read = (r: R) => r.createQueryBuilder();', SERVICE, 'data/'],
  ['export const keep = (tx: Tx) => tx.getRepository(X).save({});', DATA, 'never save'],
  ['export const price = (n: number) => n.toFixed(2);', VIEW, 'kernel'],
  ['export const price = parseFloat(text);', SERVICE, 'kernel'],
  [
    "export class C { read(@Query('q') q: string) { return q; } }",
    'src/modules/catalog/planted.controller.ts',
    'not validated',
  ],
  [
    "export class C { read(@Param('id') id: string) { return id; } }",
    'src/modules/catalog/planted.controller.ts',
    'not validated',
  ],
  ['export const schema = z.coerce.number();', 'src/modules/catalog/planted.schemas.ts', 'z.coerce'],
  ['export const x = forwardRef(() => Y);', SERVICE, 'forwardRef'],
  ['export const x = { scope: Scope.REQUEST };', SERVICE, 'request scope'],
  ['export const View = () => <p dangerouslySetInnerHTML={{ __html: x }} />;', VIEW, 'Markup'],
  ['export const View = () => <p style="color: red" />;', VIEW, 'inline styles'],
  ['console.log(1);', SERVICE, 'console'],
];

const complaintsAbout = async (code: string, filePath: string): Promise<string> => {
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages.map(({ message }) => message).join('\n');
};

describe('the lint', () => {
  it.each(planted)('refuses %j in %s', async (code, file, message) => {
    expect(await complaintsAbout(code, file)).toContain(message);
  });

  it('lets the same stand where it belongs', async () => {
    expect(await complaintsAbout('export const at = new Date();', 'src/platform/clock/clock.ts')).toBe('');
    expect(await complaintsAbout("export const sql = 'select id from listing where at < $1';", DATA)).toBe(
      '',
    );
    expect(await complaintsAbout('export const at = new Date(0);', SERVICE)).toBe('');
  });
});
