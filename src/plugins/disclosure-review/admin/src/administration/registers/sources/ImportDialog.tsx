import { Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { SourceImportAnswer } from '../../../../../shared/registers';
import { postImport, type ImportMode } from '../../../api/registers';
import { inLanguage, refusalsOf } from '../../../api/refusals';
import { useLoaded } from '../../../api/useLoaded';
import { useSay, type Wording } from '../../../language';
import { Refusals } from '../../../review/Refusals';
import { Choose } from '../../../steps/Choose';
import { ActDialog } from '../../ActDialog';
import { FileChoice } from '../FileChoice';
import { ImportPlan } from './ImportPlan';

interface Chosen {
  readonly file: File;
  /** Two files of one name are two questions. */
  readonly turn: number;
}

const MODES = [
  { value: 'merge', name: { zh: '合并：文件里的新增或修改，其余不动', en: 'Merge: add and change, keep the rest' } },
  { value: 'replace', name: { zh: '替换：以文件为准，文件里没有的删去', en: 'Replace: remove what the file does not name' } },
] as const;

function missingIn(plan: SourceImportAnswer | undefined, chosen: Chosen | null): Wording | undefined {
  if (chosen === null) return { zh: '请先选择文件', en: 'Choose a file' };
  if (plan === undefined) return { zh: '核对后才能导入', en: 'Not checked yet' };
  if (plan.faults.length > 0) return { zh: '请先改正文件', en: 'Mend the file first' };
  return plan.added.length + plan.changed.length + plan.removed.length === 0 ? { zh: '没有变化', en: 'Nothing changes' } : undefined;
}

/** A file is tried first and shows what it would do, then imported whole or not at all. */
export function ImportDialog({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: () => void }) {
  const say = useSay();
  const { locale } = useIntl();
  const client = useFetchClient();
  const [mode, setMode] = useState<ImportMode>('merge');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const send = async (dryRun: boolean): Promise<SourceImportAnswer> => {
    if (chosen === null) throw new Error('no file');
    return postImport({ client, file: chosen.file, mode, dryRun });
  };
  const tried = useLoaded(chosen === null ? null : `${chosen.turn} ${mode}`, () => send(true));
  const told = refusalsOf(tried.error).map((refusal) => ({ ...refusal, message: inLanguage(locale)(refusal.message) }));
  const act = async (): Promise<void> => {
    await send(false);
  };
  return (
    <ActDialog title={{ zh: '导入转载来源', en: 'Import sources' }} label={{ zh: '确认导入', en: 'Import' }} danger={(tried.answer?.removed.length ?? 0) > 0} missing={missingIn(tried.answer, chosen)} act={act} onClose={onClose} onDone={onDone}>
      <Typography>{say({ zh: '选择 JSON 或 CSV 文件（首行为“名称、域名、级别、类型”等表头，可用 Excel 另存）。选好后先核对，确认前什么都不会改。', en: 'A JSON or CSV file. It is checked first; nothing changes before you confirm.' })}</Typography>
      <FileChoice label={{ zh: '选择文件', en: 'Choose a file' }} accept=".json,.csv,.txt" chosen={chosen?.file.name ?? ''} onFile={(file) => setChosen({ file, turn: (chosen?.turn ?? 0) + 1 })} />
      <Choose label={{ zh: '导入方式', en: 'How' }} choices={MODES} value={mode} onChange={setMode} />
      {mode === 'replace' && <Typography textColor="danger700">{say({ zh: '注意：文件里没有的来源会全部删去，此后不能再转载。请确认文件是完整的名单。', en: 'Careful: every source that the file does not name is removed. Make sure that it is the whole list.' })}</Typography>}
      {tried.loading && <Typography role="status">{say({ zh: '正在核对…', en: 'Checking…' })}</Typography>}
      {tried.error !== undefined && told.length === 0 && <Typography textColor="danger700">{say({ zh: '没有核对成，请重新选择文件。', en: 'Not checked; choose the file again.' })}</Typography>}
      <Refusals refusals={told} />
      {tried.answer !== undefined && <ImportPlan plan={tried.answer} />}
    </ActDialog>
  );
}
