import { LoaderCircle } from 'lucide-react';
import css from './spinner.module.css';

/** Short work whose length nobody knows; `label` is read out. */
export const Spinner = ({ label }: { label: string }) => (
  <span role="status" aria-label={label} className={css.spinner}>
    <LoaderCircle size={16} strokeWidth={1.5} aria-hidden />
  </span>
);
