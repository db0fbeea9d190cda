const paths = {
  undo: 'M9 7H5V3M5 7c2-2 4-3 6.5-3A6 6 0 1 1 6 14',
  redo: 'M11 7h4V3M15 7c-2-2-4-3-6.5-3A6 6 0 1 0 14 14',
  replay: 'M6 4l10 6-10 6z',
  large: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4',
  keys: 'M7.5 7.5a2.5 2.5 0 1 1 3.5 2.300c-.7.4-1 .9-1 1.700M10 14.5v.5',
  reset: 'M4 10a6 6 0 1 0 2-4.5M6 2v4h4',
  close: 'M5 5l10 10M15 5L5 15',
} as const;

/** A sign that no font need have. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg class="sign" viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
