// Keeps dist/ in step with the sources: used by every script that runs the built program.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where Node keeps compiled code from one start to the next. */
export const compileCache = join(root, '.cache', 'compile');

const oldestNode = 24;
const dist = join(root, 'dist');
const stampIn = (folder) => join(folder, '.stamp');
const compiled = /\.tsx?$/;
const neverShipped = /\.spec\.tsx?$/;
const assets = { src: /\.(css|svg|typ|js|json|woff2|png)$/, seeds: /\.json$/ };

/** Whether this Node can run the program. */
export const nodeServes = () => Number(process.versions.node.split('.')[0]) >= oldestNode;

/** Ends the process with a readable line where Node is too old to run the program. */
export const insistOnNode = () => {
  if (nodeServes()) return;
  process.stderr.write(
    `Node ${oldestNode} or newer is needed, this is ${process.versions.node}. On Linux and Windows "npm ci" brings it ` +
      `and "npm start" uses it; elsewhere install it from https://nodejs.org\n`,
  );
  process.exit(1);
};

/** Builds dist/ unless it was built from exactly these sources. Where there are no sources, dist/ is taken as it is. */
export const ensureBuilt = async (say = (line) => process.stderr.write(`${line}\n`)) => {
  if (!existsSync(join(root, 'src'))) return;
  const files = await inputs();
  const stamp = await fingerprint(files);
  if ((await readFile(stampIn(dist), 'utf8').catch(() => '')) === stamp) return;
  const begun = performance.now();
  say(`Building ${files.filter((file) => compiled.test(file)).length} files …`);
  await mkdir(join(root, '.cache'), { recursive: true });
  const staged = await mkdtemp(join(root, '.cache', 'dist-'));
  try {
    // Temporary folders are for their owner alone; in the image root builds and another user runs.
    await chmod(staged, 0o755);
    await compile(staged);
    const copied = files.filter((file) => isAsset(file));
    await Promise.all(copied.map((file) => cp(join(root, file), join(staged, file))));
    await writeFile(stampIn(staged), stamp);
    await replaceDist(staged);
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
  say(`Built in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
};

const isAsset = (file) => assets[file.split('/')[0]]?.test(file) ?? false;

const inputs = async () => {
  const found = ['package.json', 'tsconfig.json', 'tsconfig.build.json'];
  for (const folder of Object.keys(assets)) {
    const entries = await readdir(join(root, folder), { recursive: true }).catch(() => []);
    for (const entry of entries) {
      const file = `${folder}/${entry.replaceAll('\\', '/')}`;
      if (isAsset(file) || (compiled.test(file) && !neverShipped.test(file))) found.push(file);
    }
  }
  return found.sort();
};

const fingerprint = async (files) => {
  const hash = createHash('sha256').update(process.versions.node);
  const contents = await Promise.all(files.map((file) => readFile(join(root, file))));
  files.forEach((file, at) => hash.update(`${file}\0${contents[at].length}\0`).update(contents[at]));
  return hash.digest('hex');
};

/** Without checking types, which the tests do: three times faster. */
const compile = async (outDir) => {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const options = [
    '-p',
    join(root, 'tsconfig.build.json'),
    '--noCheck',
    '--outDir',
    outDir,
    '--sourceRoot',
    pathToFileURL(root).href,
  ];
  // What it says goes to stderr: a command's stdout may be a document.
  const [code] = await once(
    spawn(process.execPath, [tsc, ...options], { cwd: root, stdio: ['ignore', 2, 2] }),
    'exit',
  );
  if (code !== 0) throw new Error('The program could not be built; the compiler says why above.');
};

/** One rename each way, so that a process that starts meanwhile sees the old or the new one, whole. */
const replaceDist = async (staged) => {
  const old = `${staged}-old`;
  await rename(dist, old).catch(() => undefined);
  await rename(staged, dist);
  await rm(old, { recursive: true, force: true });
};
