import { serviceDrawings } from './services.js';
import { stall } from './goods.js';

/** A market stall at a lake, between a tree and a sailing boat; decorates the home page where there is room. */
export const HeroScene = () => (
  <svg class="picture hero__scene" viewBox="0 0 300 120" aria-hidden="true" focusable="false">
    <path class="p-ground" d="M4 104h190" />
    <g transform="translate(-14 43)">{serviceDrawings['zielen']}</g>
    <g transform="translate(40 -1) scale(1.72)">{stall}</g>
    <g transform="translate(186 37) scale(1.1)">{serviceDrawings['turystyka']}</g>
    <path d="M200 116c4.5-4 9-4 13.5 0s9 4 13.5 0 9-4 13.5 0 9 4 13.5 0 9-4 13.5 0 9 4 13.5 0 9-4 13.5 0" />
  </svg>
);
