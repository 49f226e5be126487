// Makes the key with which the application asks Meilisearch, and puts it into a file. It opens the indexes of the
// search and nothing else; the master key serves for this alone. Runs before the application, each time.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const { MEILI_URL, MEILI_MASTER_KEY, MEILI_KEY_FILE } = process.env;

/** Always the same: asked for again, the engine says that it has it. */
const uid = '6a1f0c58-3a5e-4d0e-9d0e-2f7f6d1b7c11';
const wanted = {
  name: 'Wspólny Rynek',
  indexes: ['documents*'],
  actions: [
    ...['search', 'documents.add', 'documents.get', 'documents.delete', 'tasks.get', 'stats.get'],
    ...['indexes.create', 'indexes.get', 'indexes.update', 'indexes.delete', 'indexes.swap'],
    ...['settings.get', 'settings.update'],
  ],
};

const ask = async (method, path, body) => {
  const response = await fetch(new URL(path, MEILI_URL), {
    method,
    headers: { authorization: `Bearer ${MEILI_MASTER_KEY}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, answer: response.status === 204 ? null : await response.json() };
};

const same = ({ indexes, actions }) =>
  indexes.join() === wanted.indexes.join() && actions.toSorted().join() === wanted.actions.toSorted().join();

/** The key that the engine has; made, or made anew where it could do other things. */
const made = async () => {
  const { status, answer } = await ask('GET', `keys/${uid}`);
  if (status === 200 && same(answer)) return answer.key;
  if (status === 200) await ask('DELETE', `keys/${uid}`);
  else if (status !== 404) throw new Error(`Meilisearch does not give its keys: ${answer.code}`);
  const creation = await ask('POST', 'keys', { ...wanted, uid, expiresAt: null });
  if (creation.status !== 201) throw new Error(`Meilisearch made no key: ${creation.answer.code}`);
  return creation.answer.key;
};

// A key of some indexes may not ask for the version, so it is looked at here.
const { status, answer } = await ask('GET', 'version');
if (status !== 200) throw new Error(`Meilisearch does not take MEILI_MASTER_KEY: ${answer.code}`);
const [major, minor] = answer.pkgVersion.split('.').map(Number);
if (major < 1 || (major === 1 && minor < 50))
  throw new Error(`Meilisearch is version ${answer.pkgVersion}; 1.50 or newer is needed`);

const key = await made();
await mkdir(dirname(MEILI_KEY_FILE), { recursive: true });
// In one step: the application may be reading it.
await writeFile(`${MEILI_KEY_FILE}.new`, `${key}\n`, { mode: 0o600 });
await rename(`${MEILI_KEY_FILE}.new`, MEILI_KEY_FILE);
