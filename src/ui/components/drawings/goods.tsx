import type { VNode } from 'preact';

/** Drawings of goods and the stall that stands in for an unknown category; same canvas as the services. */
export const goodsDrawings: Readonly<Record<string, VNode>> = {
  zywnosc: (
    <>
      <path class="p-ground" d="M26 61h68" />
      <path class="p-plain" d="M37 24h22c3 4 4 7 4 11v22c0 2-2 4-4 4H37c-2 0-4-2-4-4V35c0-4 1-7 4-11z" />
      <path class="p-amber" d="M33 40c5-3 10 3 15 0s10-3 15 0v17c0 2-2 4-4 4H37c-2 0-4-2-4-4z" />
      <rect class="p-lake" x="35" y="15" width="26" height="9" rx="2" />
      <path
        class="p-lake"
        d="M81 37c4-3 12-2 12 8 0 9-5 16-9 16-1 0-2-1-3-1s-2 1-3 1c-4 0-9-7-9-16 0-10 8-11 12-8z"
      />
      <path d="M81 37c0-4 1-7 3-9" />
      <path class="p-plain" d="M83 31c4 0 7-2 8-6-5 0-8 2-8 6z" />
    </>
  ),
  szycie: (
    <>
      <path class="p-ground" d="M26 61h68" />
      <rect class="p-amber" x="36" y="12" width="30" height="8" rx="2" />
      <path class="p-lake" d="M40 20h22v32H40z" />
      <path d="m40 28 22-4M40 35l22-4M40 42l22-4M40 49l22-4" />
      <rect class="p-amber" x="36" y="52" width="30" height="9" rx="2" />
      <path d="M62 27c12 0 4 14 14 14 6 0 8-5 10-11" />
      <path d="m79 55 8-27" />
      <path d="M86 30l2-6" />
      <circle class="p-plain" cx="86" cy="52" r="8" />
      <path d="M83.5 49.500h.1M88.5 49.500h.1M83.5 54.500h.1M88.5 54.500h.1" />
    </>
  ),
  stolarstwo: (
    <>
      <path class="p-ground" d="M24 61h72" />
      <rect class="p-amber" x="28" y="28" width="42" height="6" rx="2" />
      <path class="p-plain" d="M32 34h5l-1 27h-4zM61 34h5v27h-4z" />
      <path class="p-lake" d="M37 34h24v6H37z" />
      <path class="p-plain" d="M86 12h5v49h-4l-1-19z" />
      <rect class="p-amber" x="70" y="41" width="20" height="5" rx="2" />
      <path d="M73 46v15" />
      <path d="M86 20h-4v14h4" />
      <path d="M44 28v-7M44 21c-5 0-7-3-7-7 5 0 7 3 7 7zM44 23c4 0 6-2 7-6-5 0-7 2-7 6z" />
    </>
  ),
  rekodzielo: (
    <>
      <path class="p-ground" d="M26 61h68" />
      <path class="p-plain" d="M38 35h44v26H38z" />
      <rect class="p-lake" x="34" y="25" width="52" height="10" rx="2" />
      <path class="p-amber" d="M55 25h10v36H55z" />
      <path class="p-amber" d="M60 25c-3-12-18-15-20-8-2 6 11 9 20 8zM60 25c3-12 18-15 20-8 2 6-11 9-20 8z" />
      <path d="M44 44c2-2 5-2 5 1 0 2-3 4-5 5M76 44c-2-2-5-2-5 1 0 2 3 4 5 5" />
    </>
  ),
};

/** A market stall: for categories without a drawing of their own. */
export const stall: VNode = (
  <>
    <path class="p-ground" d="M24 61h72" />
    <path d="M38 32v29M82 32v29" />
    <path class="p-plain" d="M40 12h40l8 14H32z" />
    <path class="p-amber" d="M32 26h14v3a7 7 0 0 1-14 0zM60 26h14v3a7 7 0 0 1-14 0z" />
    <path class="p-lake" d="M46 26h14v3a7 7 0 0 1-14 0zM74 26h14v3a7 7 0 0 1-14 0z" />
    <path class="p-plain" d="M34 48h52v6H34z" />
    <circle class="p-amber" cx="48" cy="44" r="4" />
    <circle class="p-lake" cx="57" cy="44" r="4" />
    <path class="p-plain" d="M66 36h10v12H66z" />
  </>
);
