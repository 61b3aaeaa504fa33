import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TileSize } from './layout';
import type { Tone } from './lenses';

export const tones: readonly Tone[] = [
  ...(['bad', 'middle', 'good', 'none'] as const),
  ...(['level0', 'level1', 'level2', 'level3', 'level4'] as const),
];

export const patternId = (map: string, tone: Tone): string => `${map}-${tone}`;

/** The look of a tile of each tone, to be repeated: ten thousand tiles are drawn with four shapes. */
export function TonePatterns({ map, tile }: { readonly map: string; readonly tile: TileSize }) {
  const { width, height, gap } = tile;
  return (
    <svg width={0} height={0} style={{ position: 'absolute' }} aria-hidden>
      <defs>
        {tones.map((tone) => (
          <pattern
            key={tone}
            id={patternId(map, tone)}
            patternUnits="userSpaceOnUse"
            width={width + gap}
            height={height + gap}
          >
            <ToneTile tone={tone} tile={tile} />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** A single tile, for the legend. */
export function ToneMark({ tone }: { readonly tone: Tone }) {
  const size = 18;
  return (
    <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden style={{ flexShrink: 0 }}>
      <ToneTile tone={tone} tile={{ width: size, height: size, gap: 0, isNamed: false }} />
    </svg>
  );
}

/** Named tiles carry the sign at their left end, small ones fill with it. */
function ToneTile({ tone, tile: { width, height, isNamed } }: { readonly tone: Tone; readonly tile: TileSize }) {
  const styles = useStyles();
  const part = isNamed ? 18 : width;
  const quarters = levelOf(tone);
  const ground = quarters === null ? styles[tone as SignTone] : styles.empty;
  return (
    <>
      <rect x={0.5} y={0.5} width={part - 1} height={height - 1} rx={2} className={mergeClasses(styles.edge, ground)} />
      {quarters !== null && quarters > 0 && (
        <rect
          x={2}
          y={2 + ((height - 4) * (4 - quarters)) / 4}
          width={part - 4}
          height={((height - 4) * quarters) / 4}
          className={styles.level}
        />
      )}
      {quarters === null && <Sign tone={tone as SignTone} middle={part / 2} centre={height / 2} size={part} />}
      {isNamed && (
        <path
          d={`M${part} 0.5H${width - 2.5}a2 2 0 0 1 2 2V${height - 2.5}a2 2 0 0 1 -2 2H${part}`}
          className={styles.frame}
        />
      )}
    </>
  );
}

type SignTone = Extract<Tone, 'bad' | 'middle' | 'good' | 'none'>;

interface SignProps {
  readonly tone: SignTone;
  readonly middle: number;
  readonly centre: number;
  readonly size: number;
}

/** An exclamation mark, a dash, a tick, a point: each its own shape. */
function Sign({ tone, middle: x, centre: y, size }: SignProps) {
  const styles = useStyles();
  const r = size / 4;
  const paths: Readonly<Record<SignTone, string>> = {
    bad: `M${x} ${y - r * 1.2}V${y + r * 0.3}M${x} ${y + r}V${y + r * 1.2}`,
    middle: `M${x - r} ${y}H${x + r}`,
    good: `M${x - r} ${y}L${x - r * 0.25} ${y + r * 0.75}L${x + r} ${y - r * 0.75}`,
    none: `M${x - 0.5} ${y}H${x + 0.5}`,
  };
  return (
    <path
      d={paths[tone]}
      className={mergeClasses(styles.sign, styles[`${tone}Sign`])}
      strokeWidth={size > 14 ? 2 : 1.6}
    />
  );
}

const levelOf = (tone: Tone): number | null => (tone.startsWith('level') ? Number(tone.slice(5)) : null);

const useStyles = makeStyles({
  edge: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: 1 },
  empty: { fill: tokens.colorNeutralBackground1 },
  level: { fill: tokens.colorBrandBackground },
  frame: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: 1 },
  sign: { fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' },
  bad: { fill: tokens.colorStatusDangerBackground3, stroke: tokens.colorStatusDangerBackground3 },
  middle: { fill: tokens.colorStatusWarningBackground2, stroke: tokens.colorStatusWarningForeground3 },
  good: { fill: tokens.colorStatusSuccessBackground1, stroke: tokens.colorStatusSuccessForeground1 },
  none: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStrokeAccessible },
  badSign: { stroke: tokens.colorNeutralForegroundStaticInverted },
  middleSign: { stroke: tokens.colorStatusWarningForeground3 },
  goodSign: { stroke: tokens.colorStatusSuccessForeground1 },
  noneSign: { stroke: tokens.colorNeutralForeground3 },
});
