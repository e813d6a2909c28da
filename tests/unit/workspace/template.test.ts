import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '#utils/okr/templates.ts';
import { addFromTemplate } from '#utils/workspace/edits/template.ts';
import { sampleWorkspace } from './documents.ts';

const filled = (id: string) => {
  const template = TEMPLATES.find((one) => one.id === id);
  if (!template) throw new Error(`No template ${id}.`);
  return {
    title: id,
    why: 'Because.',
    keyResults: template.keyResults.map((keyResult, at) => ({ title: `${id} ${at}`, ...keyResult })),
  };
};

describe('a template', () => {
  it.each(TEMPLATES.map(({ id }) => id))(
    '%s is a draft with two outcomes and a guardrail, in order',
    (id) => {
      const work = sampleWorkspace();
      const cycle = work.document().cycles[0]?.id;
      if (!cycle) throw new Error('The sample has a cycle.');
      const { edit, objective } = addFromTemplate(work.document(), cycle, filled(id));
      const before = work.document();
      const inverse = work.edit(edit);
      const document = work.document();
      expect(document.objectives.at(-1)).toMatchObject({ id: objective, title: id, state: 'draft', cycle });
      const below = document.keyResults.filter((keyResult) => keyResult.objective === objective);
      expect(below.map(({ title, role }) => [title, role])).toEqual([
        [`${id} 0`, 'outcome'],
        [`${id} 1`, 'outcome'],
        [`${id} 2`, 'guardrail'],
      ]);
      work.apply(inverse);
      expect(work.document()).toEqual(before);
    },
  );
});
