import type { VNode } from 'preact';

/** Drawings of services on a canvas of 120 × 72; ground at 60. Line in lake, fills by class. */
export const serviceDrawings: Readonly<Record<string, VNode>> = {
  catering: (
    <>
      <path d="M47 19c-3-3 3-5 0-8M60 17c-3-3 3-5 0-8M73 19c-3-3 3-5 0-8" />
      <path class="p-plain" d="M37 53a23 23 0 0 1 46 0z" />
      <path d="M45 47a15 15 0 0 1 9-9" />
      <circle class="p-amber" cx="60" cy="27.5" r="3" />
      <rect class="p-amber" x="30" y="53" width="60" height="6" rx="3" />
    </>
  ),
  sprzatanie: (
    <>
      <path class="p-ground" d="M26 61h68" />
      <path d="M88 9 77 45" />
      <path class="p-amber" d="m71 44 13 4-1 13H67z" />
      <path d="M73 53v8M78.5 54v7" />
      <path d="M38 36a15 15 0 0 1 30 0" />
      <path class="p-lake" d="M36 36h34l-4 25H40z" />
      <circle class="p-plain" cx="45" cy="34" r="5" />
      <circle class="p-plain" cx="54" cy="32" r="6" />
      <circle class="p-plain" cx="63" cy="34.5" r="4.5" />
      <circle cx="30" cy="21" r="3" />
      <circle cx="39" cy="13" r="2" />
    </>
  ),
  turystyka: (
    <>
      <circle class="p-amber" cx="84" cy="20" r="8" />
      <path d="M58 8v40" />
      <path class="p-plain" d="M58 11c12 8 18 20 20 31H58z" />
      <path class="p-lake" d="M53 17c-6 8-11 17-13 25h13z" />
      <path class="p-amber" d="M34 48h50c-2 6-6 10-12 10H46c-6 0-10-4-12-10z" />
      <path d="M24 63c4-3 8-3 12 0s8 3 12 0 8-3 12 0 8 3 12 0 8-3 12 0 8 3 12 0" />
    </>
  ),
  'uslugi-komunalne': (
    <>
      <path class="p-ground" d="M24 61h72" />
      <path d="M40 61V18" />
      <path class="p-amber" d="M33 18h14l-3-9h-8z" />
      <path d="M36 61h8" />
      <path class="p-plain" d="M56 34h36v6H56zM56 43h36v6H56z" />
      <path class="p-lake" d="M54 50h40v4H54z" />
      <path d="M59 54v7M89 54v7" />
      <path d="M27 24l-4 2M53 24l4 2M24 14h-4M56 14h4" />
    </>
  ),
  opieka: (
    <>
      <path class="p-ground" d="M26 61h68" />
      <path class="p-amber" d="M60 21c-3-6-11-4-11 2 0 4 6 8 11 11 5-3 11-7 11-11 0-6-8-8-11-2z" />
      <circle class="p-plain" cx="43" cy="33" r="7.5" />
      <path class="p-lake" d="M29 61v-5c0-8 6-12 14-12s14 4 14 12v5z" />
      <circle class="p-plain" cx="77" cy="33" r="7.5" />
      <path class="p-plain" d="M63 61v-5c0-8 6-12 14-12s14 4 14 12v5z" />
      <path d="M51 54c4 3 14 3 18 0" />
    </>
  ),
  zielen: (
    <>
      <path class="p-ground" d="M24 61h72" />
      <path d="M50 61V38M50 47l7-6M50 51l-6-5" />
      <path
        class="p-lake"
        d="M50 10c8 0 13 5 13 11 5 2 7 6 6 11-1 6-7 8-12 7-3 2-11 2-14 0-5 1-11-1-12-7-1-5 1-9 6-11 0-6 5-11 13-11z"
      />
      <path d="M80 61V45M80 56c5 0 8-2 9-6-5 0-8 2-9 6zM80 59c-4 0-7-2-8-5 5 0 7 2 8 5z" />
      <path class="p-amber" d="M73 33l4 4 3-5 3 5 4-4v7c0 4-3 6-7 6s-7-2-7-6z" />
    </>
  ),
  pralnia: (
    <>
      <path class="p-ground" d="M26 62h68" />
      <rect class="p-plain" x="39" y="10" width="42" height="51" rx="4" />
      <path d="M39 22h42" />
      <circle class="p-amber" cx="73" cy="16" r="2.5" />
      <path d="M45 16h10M62 16h3" />
      <circle class="p-plain" cx="60" cy="41" r="14" />
      <path class="p-lake" d="M50.5 42c4-4 6 3 10 0s6-3 9 0a9.5 9.5 0 0 1-19 0z" />
      <circle cx="60" cy="41" r="9.5" />
    </>
  ),
  'druk-reklama': (
    <>
      <path class="p-plain" d="M44 27V9h32v18" />
      <path d="M50 16h20M50 21h13" />
      <rect class="p-lake" x="33" y="27" width="54" height="22" rx="4" />
      <circle class="p-amber" cx="79" cy="34" r="2.5" />
      <path d="M41 34h12" />
      <path class="p-plain" d="M42 42h36v20H42z" />
      <path class="p-amber" d="M47 47h11v10H47z" />
      <path d="M63 48h10M63 52.500h10M63 57h6" />
    </>
  ),
  remonty: (
    <>
      <path class="p-lake" d="M30 34h22v27H30z" stroke="none" />
      <path class="p-ground" d="M24 61h72" />
      <rect class="p-amber" x="28" y="14" width="44" height="15" rx="4" />
      <path d="M72 21h10v14H60v7" />
      <rect class="p-plain" x="56.5" y="42" width="7" height="19" rx="3" />
      <path d="M34 34v12M42 34v19M49 34v9" />
    </>
  ),
  transport: (
    <>
      <path class="p-ground" d="M20 61h80" />
      <rect class="p-plain" x="28" y="19" width="40" height="34" rx="3" />
      <path class="p-lake" d="M68 29h13c2 0 3 1 4 2l8 11v11H68z" />
      <path class="p-plain" d="M74 34h7l5 8H74z" />
      <path class="p-amber" d="M36 27h16v12H36z" />
      <path d="M44 27v5" />
      <circle class="p-plain" cx="42" cy="54" r="6.5" />
      <circle class="p-plain" cx="80" cy="54" r="6.5" />
      <circle cx="42" cy="54" r="1.5" />
      <circle cx="80" cy="54" r="1.5" />
    </>
  ),
  recykling: (
    <>
      <path class="p-ground" d="M26 61h68" />
      <path class="p-plain" d="M40 22h40l-4 39H44z" />
      <rect class="p-lake" x="36" y="15" width="48" height="7" rx="3" />
      <path d="M54 15v-4h12v4" />
      <path class="p-amber" d="M60 30c8 4 11 10 9 16-1 4-5 7-9 7s-8-3-9-7c-2-6 1-12 9-16z" />
      <path d="M60 39v18M60 46l4-3M60 49l-4-3" />
    </>
  ),
  archiwizacja: (
    <>
      <path class="p-ground" d="M24 61h72" />
      <rect class="p-plain" x="32" y="13" width="16" height="48" rx="2" />
      <rect class="p-lake" x="48" y="13" width="16" height="48" rx="2" />
      <path class="p-plain" d="m67 16 15-4 11 45-15 4z" />
      <rect class="p-amber" x="36" y="20" width="8" height="13" rx="1" />
      <rect class="p-plain" x="52" y="20" width="8" height="13" rx="1" />
      <path class="p-amber" d="m72.5 22 8-2 3 12-8 2z" />
      <circle cx="40" cy="50" r="3" />
      <circle cx="56" cy="50" r="3" />
      <circle cx="82" cy="49" r="3" />
    </>
  ),
  it: (
    <>
      <rect class="p-plain" x="36" y="13" width="48" height="34" rx="3" />
      <path class="p-lake" d="M36 16c0-2 1-3 3-3h42c2 0 3 1 3 3v4H36z" />
      <path d="M41 16.500h.1M45 16.500h.1" />
      <path d="m52 28-6 5.5 6 5.500M68 28l6 5.5-6 5.500M63 26l-6 15" />
      <path class="p-amber" d="M28 52h64c0 5-2 7-6 7H34c-4 0-6-2-6-7z" />
      <path d="M53 52c0 3 14 3 14 0" />
    </>
  ),
  wydarzenia: (
    <>
      <path class="p-ground" d="M24 62h72" />
      <path d="M60 24V11" />
      <path class="p-amber" d="M60 11l11 3.5-11 3.5z" />
      <path class="p-plain" d="M35 43h50l4 19H31z" />
      <path class="p-lake" d="M47 43h9l-2 19H41zM64 43h9l6 19H66z" />
      <path class="p-amber" d="M60 24c-6 10-16 16-28 19h56c-12-3-22-9-28-19z" />
      <path
        class="p-plain"
        d="M32 43a5.6 5.6 0 0 0 11.2 0 5.6 5.6 0 0 0 11.2 0 5.6 5.6 0 0 0 11.2 0 5.6 5.6 0 0 0 11.2 0 5.6 5.6 0 0 0 11.2 0z"
      />
      <path class="p-plain" d="M55 62c0-6 2-9 5-11 3 2 5 5 5 11z" />
      <path d="M26 20c1-3 4-3 4-6M94 24c-1-3-4-3-4-6M30 28h.1M90 12h.1" />
    </>
  ),
};
