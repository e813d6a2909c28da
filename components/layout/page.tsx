import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../base.css';
import { language, t } from '#utils/i18n.ts';
import { Boundary } from './boundary.tsx';

/** Puts a page of ours into its `#root`, with its language and title. */
export const mount = (page: React.ReactNode, title: string): void => {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root.');
  document.documentElement.lang = language();
  document.title = t(title);
  createRoot(root).render(
    <StrictMode>
      <Boundary>{page}</Boundary>
    </StrictMode>,
  );
};
