import { useState } from 'react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { listOf, plural, t } from '#utils/i18n.ts';
import type { ImportPreview } from '#utils/messaging/protocol.ts';
import form from '../connect/connect.module.css';
import { fileText } from '../data/file-text.ts';
import type { Actions } from '../model.ts';
import { useAsking } from '../use-asking.ts';
import css from './document.module.css';

interface ImportFormProps {
  actions: Actions;
}

/** A team's file: first what it would change, then, on a second click, the change; undo takes it back. */
export const ImportForm = ({ actions }: ImportFormProps) => {
  const [file, setFile] = useState<{ text: string; preview: ImportPreview } | null>(null);
  const { busy, problem, ask } = useAsking();
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    const text = await fileText(chosen);
    ask(
      () => actions.previewImport(text),
      (preview) => setFile({ text, preview }),
    );
  };
  return (
    <section className={form.form}>
      <h3 className={form.name}>{t('import_title')}</h3>
      <p className={form.text}>{t('import_text')}</p>
      <input
        className={css.file}
        type="file"
        accept="application/json,.json"
        aria-label={t('import_file')}
        onClick={(event) => {
          // The same file can be chosen again after it was mended.
          event.currentTarget.value = '';
          setFile(null);
        }}
        onChange={(event) => {
          void read(event.currentTarget.files?.[0]);
        }}
      />
      {problem && <ProblemBanner problem={problem} />}
      {file && <Preview preview={file.preview} />}
      {file && file.preview.teams.length > 0 && (
        <div className={form.actions}>
          <Button
            kind="primary"
            disabled={busy}
            onClick={() =>
              ask(
                () => actions.importFile(file.text),
                () => setFile(null),
              )
            }
          >
            {t('import_action')}
          </Button>
        </div>
      )}
    </section>
  );
};

const Preview = ({ preview }: { preview: ImportPreview }) => (
  <div role="status">
    <ul>
      {preview.teams.map((team) => (
        <li key={team.name}>
          <b className={css.teamName}>{team.name}</b> {t(team.exists ? 'import_merges' : 'import_adds')}{' '}
          {listOf([
            plural('dash_objective_count', team.objectives),
            plural('dash_key_result_count', team.keyResults),
            plural('import_links', team.links),
            plural('import_check_ins', team.checkIns),
          ])}
        </li>
      ))}
    </ul>
    {preview.refused.length > 0 && (
      <>
        <p className={css.refused}>
          {preview.teams.length > 0
            ? plural('import_refused', preview.refused.length)
            : t('import_refused_all')}
        </p>
        <ul className={css.reasons}>
          {preview.refused.map(({ where, why }) => (
            <li key={where + why}>
              <code>{where}</code> {why}
            </li>
          ))}
        </ul>
      </>
    )}
  </div>
);
