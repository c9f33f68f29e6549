/** The signs of showing and hiding a password, in the manner of ui/icons.tsx. */

export const Eye = () => (
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
    <path d="M2 10c2-3.500 4.700-5.200 8-5.200s6 1.700 8 5.200c-2 3.500-4.700 5.200-8 5.200S4 13.500 2 10z" />
    <path d="M10 12.400a2.400 2.400 0 100-4.800 2.400 2.400 0 000 4.800z" />
  </svg>
);

export const EyeClosed = () => (
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
    <path d="M2 10c2-3.500 4.700-5.200 8-5.200s6 1.700 8 5.200c-2 3.500-4.700 5.200-8 5.200S4 13.500 2 10z" />
    <path d="M4 16L16 4" />
  </svg>
);
