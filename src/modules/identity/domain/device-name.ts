const browsers: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

const first = (agent: string, list: readonly [RegExp, string][]) =>
  list.find(([sign]) => sign.test(agent))?.[1];

/** 'Firefox, Windows': enough for the person to know the device again, not enough to follow anybody. */
export const deviceName = (userAgent: string): string =>
  [first(userAgent, browsers), first(userAgent, systems)].filter(Boolean).join(', ') || '—';
