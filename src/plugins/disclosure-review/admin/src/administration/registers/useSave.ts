import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { RefusalAnswer } from '../../../../shared/contracts';
import { inLanguage, refusalsOf } from '../../api/refusals';
import { useSay, type Wording } from '../../language';

export interface Saving {
  readonly saving: boolean;
  readonly refusals: readonly RefusalAnswer[];
  /** Keeps what was filled in when refused. Resolves to whether it was saved. */
  readonly save: (act: () => Promise<void>) => Promise<boolean>;
}

const SAVED: Wording = { zh: '已保存。', en: 'Saved.' };

/** Saves a register's form and keeps every reason of a refusal, in the reader's language; `done` is what is said afterwards. */
export function useSave(done: Wording = SAVED): Saving {
  const say = useSay();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [saving, setSaving] = useState(false);
  const [refusals, setRefusals] = useState<readonly RefusalAnswer[]>([]);
  const save = async (act: () => Promise<void>): Promise<boolean> => {
    setSaving(true);
    setRefusals([]);
    try {
      await act();
      toggleNotification({ type: 'success', message: say(done) });
      return true;
    } catch (error) {
      const told = refusalsOf(error).map((refusal) => ({ ...refusal, message: inLanguage(locale)(refusal.message) }));
      setRefusals(told.length > 0 ? told : [{ rule: '', code: 'no-answer', message: say({ zh: '没有存上，请再试一次。', en: 'Not saved; try again.' }) }]);
      return false;
    } finally {
      setSaving(false);
    }
  };
  return { saving, refusals, save };
}
