import type { TestApp } from '../support/app.js';
import type { Factories } from '../support/things.js';
import type { Ask } from './procurement-asks.js';

const kinds = ['inquiry', 'procedure'] as const;
type Kind = (typeof kinds)[number];

/** The private links of two drafts, one of each kind. */
export type DraftTokens = Readonly<Record<Kind, string>>;

/** Begins a draft of each kind without an account. */
export const draftTokens = async (app: TestApp, things: Factories): Promise<DraftTokens> => {
  const about = { listingId: await things.make('listing') };
  const begin = async (kind: Kind, body: object) =>
    ((await app.api().post(`/api/v1/${kind}-drafts`).send(body).expect(201)).body as { token: string }).token;
  return {
    inquiry: await begin('inquiry', { about, fields: {} }),
    procedure: await begin('procedure', {}),
  };
};

/** Ids of files of others' drafts, named with one's own links. */
export const guestDraftAsks = (
  app: TestApp,
  things: Factories,
  own: DraftTokens,
): Readonly<Record<string, { id: () => Promise<string>; asks: readonly Ask[] }>> =>
  Object.fromEntries(
    kinds.map((kind) => [
      `a file of another’s draft of an ${kind}`,
      {
        id: async () => {
          const token = (await draftTokens(app, things))[kind];
          const path = `/api/v1/${kind}-drafts`;
          await app
            .api()
            .post(`${path}/files`)
            .field('token', token)
            .attach('files', Buffer.from('Plan'), 'plan.txt')
            .expect(204);
          const { body } = await app.api().post(`${path}/read`).send({ token }).expect(200);
          return (body as { files: { id: string }[] }).files[0]!.id;
        },
        asks: [
          {
            to: `POST /api/v1/${kind}-drafts/files/remove`,
            body: (file: string) => ({ token: own[kind], file }),
            as: 'nobody' as const,
          },
        ],
      },
    ]),
  );
