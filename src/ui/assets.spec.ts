import { describe, expect, it } from 'vitest';
import { assets } from './assets.js';

const parts = (name: string) => {
  const [, , hash = '', file = ''] = assets.url(name).split('/');
  return { hash, file };
};
const styles = () => {
  const { hash, file } = parts('app.css');
  return assets.find(hash, file)?.body.toString('utf8') ?? '';
};

describe('assets', () => {
  it('are found under the address that they are given', () => {
    for (const name of [
      'app.css',
      'app.js',
      'suggestions.js',
      'htmx.js',
      'favicon.svg',
      'logo.svg',
      'source-sans-3-latin.woff2',
    ]) {
      const { hash, file } = parts(name);
      expect(file).toBe(name);
      const asset = assets.find(hash, name);
      expect(asset?.etag).toBe(`"${hash}"`);
      expect(asset?.body.length).toBeGreaterThan(100);
    }
  });

  it('are not found under another hash or name', () => {
    expect(assets.find('0000000000000000', 'app.css')).toBeNull();
    expect(assets.find(parts('app.css').hash, '../package.json')).toBeNull();
    expect(() => assets.url('missing.css')).toThrow('missing.css');
  });

  it('state the order of layers first and refer to nothing outside', () => {
    expect(styles().trimStart()).toMatch(/^@layer tokens, base, components, forms, layout, print;/);
    const addresses = [...styles().matchAll(/url\(([^)]*)\)/g)].map((match) => match[1]);
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(address).toMatch(/^'\/assets\/[0-9a-f]{16}\/[\w.-]+'$/);
    expect(styles()).not.toContain('@import');
  });
});

describe('colours', () => {
  const blocks = [
    ...styles()
      .split('@layer tokens {')[1]!
      .matchAll(/:root\s*\{([^}]*)\}/g),
  ].map((match) => match[1] ?? '');
  const tokens = (block: string) =>
    Object.fromEntries(
      [...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!]),
    );
  const light = tokens(blocks[0] ?? '');
  const dark = { ...light, ...tokens(blocks[1] ?? '') };

  /** Relative luminance and contrast by WCAG 2.2. */
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string) => {
    const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };

  const grounds = [
    '--paper',
    '--surface',
    '--sunken',
    '--lake-tint',
    '--amber-tint',
    '--green-tint',
    '--red-tint',
  ];
  const words = [
    ...['--ink', '--ink-soft', '--lake', '--lake-strong'].flatMap((ink) =>
      grounds.map((ground) => [ink, ground]),
    ),
    ...['amber', 'green', 'red', 'plum', 'sky'].map((hue) => [`--${hue}-ink`, `--${hue}-tint`]),
    ...['--red', '--red-ink'].flatMap((ink) =>
      ['--paper', '--surface', '--red-tint'].map((ground) => [ink, ground]),
    ),
    ['--on-lake', '--lake'],
    ['--on-lake', '--lake-strong'],
    ['--on-red', '--red'],
    ['--on-red', '--red-strong'],
    ['--on-band', '--band'],
  ] as [string, string][];
  const shapes = [
    ['--line-strong', '--paper'],
    ['--line-strong', '--surface'],
    ['--focus', '--paper'],
    ['--focus', '--surface'],
    ['--focus-on-band', '--band'],
    ['--amber', '--band'],
  ] as [string, string][];

  it.each([
    ['light', light],
    ['dark', dark],
  ])('keep 4.5 : 1 for words and 3 : 1 for shapes when %s', (_, colours) => {
    const ratio = ([ink, ground]: [string, string]) => contrast(colours[ink] ?? '', colours[ground] ?? '');
    expect(words.filter((pair) => !(ratio(pair) >= 4.5))).toEqual([]);
    expect(shapes.filter((pair) => !(ratio(pair) >= 3))).toEqual([]);
  });
});
