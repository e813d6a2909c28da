import { useEffect, useState } from 'react';
import type { ConnectionView } from '#utils/messaging/snapshot.ts';
import type { Actions, NumericField } from '../model.ts';

/** The numeric fields of every connected tracker; one that cannot answer adds none. */
export const useNumericFields = (
  connections: readonly ConnectionView[],
  fieldsOf: Actions['fields'],
): NumericField[] => {
  const [fields, setFields] = useState<NumericField[]>([]);
  const ids = connections
    .filter(({ state }) => state === 'connected')
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    let here = true;
    void Promise.all(ids.split(' ').filter(Boolean).map(fieldsOf)).then((answers) => {
      if (here) setFields(answers.flatMap((answer) => (answer.ok ? answer.value : [])));
    });
    return () => {
      here = false;
    };
  }, [ids, fieldsOf]);
  return fields;
};
