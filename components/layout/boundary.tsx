import { Component, type ReactNode } from 'react';
import { t } from '#utils/i18n.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import css from './boundary.module.css';

interface BoundaryProps {
  children: ReactNode;
}

/** Holds what breaks while it is shown: the rest of the page stays, and says what happened and what to do. */
export class Boundary extends Component<BoundaryProps, { broken: string | null }> {
  override state: { broken: string | null } = { broken: null };

  static getDerivedStateFromError(error: unknown): { broken: string } {
    return { broken: String(error) };
  }

  override render(): ReactNode {
    const { broken } = this.state;
    if (broken === null) return this.props.children;
    return (
      <div role="alert">
        <EmptyState
          level={1}
          title={t('broken_title')}
          text={t('broken_text')}
          actions={
            <>
              <Button kind="primary" onClick={() => this.setState({ broken: null })}>
                {t('broken_again')}
              </Button>
              <Button kind="text" onClick={() => window.location.reload()}>
                {t('broken_reload')}
              </Button>
            </>
          }
        >
          <p className={css.what}>{broken}</p>
        </EmptyState>
      </div>
    );
  }
}
