import {
  Field as FieldFrame,
  FieldContextProvider,
  makeStyles,
  Textarea,
  tokens,
  useFieldContext_unstable,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Raci, RaciPart } from '../../register';
import { raciOf, raciPartNames, raciParts, raciText } from '../../register';
import { useSession } from '../shell';
import { Counter } from './counter';
import type { InputProps } from './inputProps';

type Boxes = Readonly<Record<RaciPart | 'other', string>>;

const boxNames = [...raciPartNames, 'other'] as const;

/** A box for each part, a name a line. The boxes keep every blank while somebody types; only what they mean is handed on. */
export function RaciInput({ field, entered, onEnter }: InputProps<'longText'>) {
  const styles = useStyles();
  const around = useFieldContext_unstable();
  const text = typeof entered === 'string' ? entered : '';
  const [boxes, setBoxes] = useState(() => boxesOf(raciOf(text)));
  const [hadOthers] = useState(boxes.other !== '');
  const enter = (box: keyof Boxes, typed: string) => {
    const next = { ...boxes, [box]: typed };
    setBoxes(next);
    onEnter(raciText(meant(next)));
  };
  return (
    <div
      role="group"
      aria-labelledby={around?.labelId}
      aria-describedby={[around?.validationMessageId, around?.hintId].filter(Boolean).join(' ')}
      className={styles.boxes}
    >
      {/* Inside a field every box would take the field's label for its own. */}
      <FieldContextProvider value={undefined}>
        {boxNames
          .filter((box) => box !== 'other' || hadOthers)
          .map((box) => (
            <Box key={box} box={box} text={boxes[box]} onType={(typed) => enter(box, typed)} />
          ))}
        <Counter length={text.length} maximum={field.maximum} />
      </FieldContextProvider>
    </div>
  );
}

interface BoxProps {
  readonly box: keyof Boxes;
  readonly text: string;
  readonly onType: (text: string) => void;
}

function Box({ box, text, onType }: BoxProps) {
  const { language, words } = useSession();
  const styles = useStyles();
  const label = box === 'other' ? words.capture.raciOther : `${raciParts[box][language]} (${box})`;
  const tooMany = box === 'A' && linesOf(text).length > 1;
  return (
    <FieldFrame
      label={label}
      hint={words.capture.raciHint}
      validationState={tooMany ? 'warning' : 'none'}
      validationMessage={tooMany ? words.capture.raciManyAccountable : undefined}
    >
      <Textarea
        textarea={{ className: styles.growing, rows: Math.max(2, text.split('\n').length) }}
        resize="vertical"
        value={text}
        onChange={(_event, { value }) => onType(value)}
      />
    </FieldFrame>
  );
}

const boxesOf = (raci: Raci): Boxes => ({
  R: raci.R.join('\n'),
  A: raci.A.join('\n'),
  C: raci.C.join('\n'),
  I: raci.I.join('\n'),
  other: raci.other.join('\n'),
});

const meant = (boxes: Boxes): Raci => ({
  R: linesOf(boxes.R),
  A: linesOf(boxes.A),
  C: linesOf(boxes.C),
  I: linesOf(boxes.I),
  other: linesOf(boxes.other),
});

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const useStyles = makeStyles({
  boxes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    // A warning below one box must not stretch the boxes beside it.
    alignItems: 'start',
  },
  growing: { maxHeight: 'none', fieldSizing: 'content' },
});
