import { Grid, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { SUBJECTS } from '../../../shared/lists/subjects';
import { FieldFrame, frameOf } from './FieldFrame';
import { useSay } from '../language';
import type { FieldProps } from './fieldProps';
import { stringsIn } from './stringsIn';

/** The two-level subject of a document, stored as `[first level, second level]`. */
export default function SubjectField(props: FieldProps<readonly string[]>) {
  const say = useSay();
  const { name, value, onChange, disabled } = props;
  const [first, second] = stringsIn(value);
  return (
    <FieldFrame {...frameOf(props)}>
      <Grid.Root gap={2}>
        <Grid.Item col={6} direction="column" alignItems="stretch">
          <SingleSelect
            aria-label={say({ zh: '一级主题', en: 'First level' })}
            value={first}
            disabled={disabled}
            placeholder={say({ zh: '一级主题', en: 'First level' })}
            clearLabel={say({ zh: '清除', en: 'Clear' })}
            onClear={() => { onChange(name, null); }}
            onChange={(chosen) => { onChange(name, [String(chosen)]); }}
          >
            {Object.keys(SUBJECTS).map((subject) => (
              <SingleSelectOption key={subject} value={subject}>{subject}</SingleSelectOption>
            ))}
          </SingleSelect>
        </Grid.Item>
        <Grid.Item col={6} direction="column" alignItems="stretch">
          <SingleSelect
            aria-label={say({ zh: '二级主题', en: 'Second level' })}
            key={first ?? ''}
            value={second}
            disabled={disabled === true || first === undefined}
            placeholder={say({ zh: '二级主题', en: 'Second level' })}
            onChange={(chosen) => { if (first !== undefined) onChange(name, [first, String(chosen)]); }}
          >
            {(SUBJECTS[first ?? ''] ?? []).map((subject) => (
              <SingleSelectOption key={subject} value={subject}>{subject}</SingleSelectOption>
            ))}
          </SingleSelect>
        </Grid.Item>
      </Grid.Root>
    </FieldFrame>
  );
}
