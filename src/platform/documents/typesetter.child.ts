/**
 * The child process of `Typesetter`. It imports no other source file, so that Node runs it as it is from
 * the sources and from the build alike.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';

export type TypesetRequest = {
  readonly template: string;
  readonly json: string;
  /** Pictures of this document alone, by the path under which the template finds them. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
};
export type TypesetAnswer = {
  readonly pdf: Uint8Array | null;
  readonly error: string | null;
  /** Bytes of WebAssembly memory. */
  readonly memory: number;
};

type Compiled = { readonly result?: Uint8Array; readonly diagnostics?: unknown };

const PDF = 1;
const FULL_DIAGNOSTICS = 3;
const fonts = ['400Regular', '400Regular_Italic', '600SemiBold'];

const require = createRequire(import.meta.url);
const typst = await import('@myriaddreamin/typst-ts-web-compiler');
const { memory } = typst.initSync({
  module: new WebAssembly.Module(readFileSync(require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'))),
});

const builder = new typst.TypstCompilerBuilder();
builder.set_dummy_access_model();
for (const style of fonts) {
  const file = `@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`;
  await builder.add_raw_font(readFileSync(require.resolve(file)));
}
const compiler = await builder.build();

const templates = new URL('./templates/', import.meta.url);
for (const name of readdirSync(templates)) {
  if (name.endsWith('.typ')) compiler.add_source(`/${name}`, readFileSync(new URL(name, templates), 'utf8'));
}

const typeset = ({ template, json, pictures = {} }: TypesetRequest): TypesetAnswer => {
  compiler.map_shadow('/data.json', new TextEncoder().encode(json));
  for (const [path, bytes] of Object.entries(pictures)) compiler.map_shadow(path, bytes);
  const world = compiler.snapshot('/', `/${template}.typ`, []);
  try {
    const { result, diagnostics } = world.get_artifact(PDF, FULL_DIAGNOSTICS) as Compiled;
    const error = result ? null : JSON.stringify(diagnostics).slice(0, 2_000);
    return { pdf: result ?? null, error, memory: memory.buffer.byteLength };
  } finally {
    world.free();
    for (const path of Object.keys(pictures)) compiler.unmap_shadow(path);
  }
};

// The parent decides when to end: a terminal's Ctrl-C reaches the whole process group and is not for us.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(0));
process.on('message', (request: TypesetRequest) => {
  try {
    process.send?.(typeset(request));
  } catch (error) {
    process.send?.({ pdf: null, error: String(error), memory: Infinity } satisfies TypesetAnswer);
  }
});
