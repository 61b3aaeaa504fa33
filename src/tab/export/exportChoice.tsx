import { Caption1, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { Language } from '../../register';
import type { ExportFormat } from '../../report';
import { exportFormats } from '../../report';
import type { ShownView } from './exportDialog';
import { useExportSession } from './exportSession';

export interface ExportChoices {
  readonly isAll: boolean;
  readonly format: ExportFormat;
  /** Only the columns of the view. */
  readonly ownColumns: boolean;
  readonly language: Language;
}

interface ExportChoiceProps {
  readonly view: ShownView;
  /** How many the register has. */
  readonly all: number;
  readonly choices: ExportChoices;
  readonly onChoose: (choices: ExportChoices) => void;
}

const languages = ['de', 'en'] as const;

export function ExportChoice({ view, all, choices, onChoose }: ExportChoiceProps) {
  const { exporting } = useExportSession().words;
  const styles = useStyles();
  const { isAll, format, ownColumns, language } = choices;
  const choose = (more: Partial<ExportChoices>) => onChoose({ ...choices, ...more });
  return (
    <div className={styles.choices}>
      <Field label={exporting.which}>
        <RadioGroup
          value={isAll ? 'all' : 'shown'}
          onChange={(_event, { value }) => choose({ isAll: value === 'all' })}
        >
          <Radio value="shown" label={exporting.shown(view.ids.length)} disabled={view.ids.length === 0} />
          <Radio value="all" label={exporting.all(all)} />
        </RadioGroup>
      </Field>
      <Field label={exporting.format} hint={exporting.hints[format]}>
        <RadioGroup
          value={format}
          onChange={(_event, { value }) => choose({ format: exportFormats.find((one) => one === value) ?? format })}
        >
          {exportFormats.map((one) => (
            <Radio key={one} value={one} label={exporting.formats[one]} />
          ))}
        </RadioGroup>
      </Field>
      {format !== 'pdf' && (
        <Field label={exporting.columns}>
          <RadioGroup
            value={ownColumns ? 'view' : 'all'}
            onChange={(_event, { value }) => choose({ ownColumns: value === 'view' })}
          >
            <Radio value="all" label={exporting.allFields} />
            <Radio value="view" label={exporting.chosenColumns(view.columns.length)} />
          </RadioGroup>
        </Field>
      )}
      {format !== 'json' && (
        <Field label={exporting.language}>
          <RadioGroup
            layout="horizontal"
            value={language}
            onChange={(_event, { value }) => choose({ language: value === 'en' ? 'en' : 'de' })}
          >
            {languages.map((one) => (
              <Radio key={one} value={one} label={exporting.languages[one]} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Caption1>
        {exporting.people} {exporting.preparedness}
      </Caption1>
    </div>
  );
}

const useStyles = makeStyles({
  choices: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});
