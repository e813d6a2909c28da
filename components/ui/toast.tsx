import { X } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { t } from '#utils/i18n.ts';
import { Button, IconButton } from './button.tsx';
import { ProgressLine } from './progress-line.tsx';
import css from './toast.module.css';

interface ToastProps {
  message: string;
  action?: { label: string; onAct: () => void };
  onDismiss: () => void;
}

/** One line over the foot of the page. It stays until it is answered or replaced: no race against a timer. */
export const Toast = ({ message, action, onDismiss }: ToastProps) => (
  <div className={css.toast}>
    <span className={css.message}>{message}</span>
    {action && (
      <Button kind="text" size="inline" onClick={action.onAct}>
        {action.label}
      </Button>
    )}
    <IconButton icon={X} label={t('ui_dismiss')} onClick={onDismiss} />
  </div>
);

interface ProgressToastProps {
  message: string;
  done: number;
  total: number;
}

/** Long work that nobody has to look at, over the foot of the page for as long as it takes. */
export const ProgressToast = ({ message, done, total }: ProgressToastProps) => (
  <div role="status" className={css.place}>
    <div className={css.toast}>
      <span className={css.message}>{message}</span>
      <div className={css.progress}>
        <ProgressLine label={message} done={done} total={total} />
      </div>
    </div>
  </div>
);

interface UndoToastProps {
  /** The snapshot's `undo`; a new object means a new edit. */
  undo: { message: string; args: string[] } | null;
  onUndo: () => void;
}

/**
 * Offers to take back the last edit, from the moment it was made on this page: what could be undone
 * already when the page opened is old news and stays quiet.
 */
export const UndoToast = ({ undo, onUndo }: UndoToastProps) => {
  const name = undo ? JSON.stringify([undo.message, undo.args]) : '';
  const [quiet, setQuiet] = useState(name);
  const undoing = useRef(false);
  useLayoutEffect(() => {
    // After undoing, the edit before comes up; offering that one too would lead backwards unasked.
    if (undoing.current || name === '') setQuiet(name);
    undoing.current = false;
  }, [name]);
  const takeBack = () => {
    undoing.current = true;
    onUndo();
  };
  return (
    <div role="status" className={css.place}>
      {undo && name !== quiet && (
        <Toast
          message={t(undo.message, ...undo.args)}
          action={{ label: t('ui_undo'), onAct: takeBack }}
          onDismiss={() => setQuiet(name)}
        />
      )}
    </div>
  );
};
