import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { formatNumber } from '../../text';
import { useSession } from '../shell';

/** A part of the whole; `pattern` sets it apart from its neighbours for who sees no colours. */
export interface PicturePart {
  readonly name: string;
  readonly value: number;
  readonly pattern: 'full' | 'striped' | 'dotted' | 'empty';
  /** Address of a screen that shows just these. */
  readonly href?: string;
}

interface PictureProps {
  /** What the picture shows, in a sentence: its name for readers, and the heading of the table behind it. */
  readonly title: string;
  readonly shape: 'bar' | 'ring';
  readonly parts: readonly PicturePart[];
}

/** Parts of a whole as a bar or a ring, with their numbers in words below: the table is the picture for who can't see it. */
export function Picture({ title, shape, parts }: PictureProps) {
  const styles = useStyles();
  const { language } = useSession();
  const id = useId().replace(/\W/g, '');
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  return (
    <figure className={mergeClasses(styles.figure, shape === 'ring' && styles.beside)}>
      {shape === 'bar' ? <Bar id={id} parts={parts} total={total} /> : <Ring id={id} parts={parts} total={total} />}
      <table className={styles.table}>
        <caption className={styles.caption}>{title}</caption>
        <tbody>
          {parts.map(({ name, value, pattern, href }) => (
            <tr key={name}>
              <th scope="row" className={styles.name}>
                <svg width={14} height={14} aria-hidden className={styles.key}>
                  <Patterns id={`${id}-${pattern}-key`} pattern={pattern} />
                  <rect
                    x={0.5}
                    y={0.5}
                    width={13}
                    height={13}
                    fill={`url(#${id}-${pattern}-key)`}
                    className={styles.edge}
                  />
                </svg>
                {href ? (
                  <a href={href} className={styles.link}>
                    {name}
                  </a>
                ) : (
                  name
                )}
              </th>
              <td className={styles.value}>{formatNumber(value, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

interface ShapeProps {
  readonly id: string;
  readonly parts: readonly PicturePart[];
  readonly total: number;
}

const [barWidth, barHeight, ringSize, ringRadius, ringBreadth] = [400, 24, 96, 36, 20] as const;

function Bar({ id, parts, total }: ShapeProps) {
  const styles = useStyles();
  return (
    <svg viewBox={`0 0 ${barWidth} ${barHeight}`} preserveAspectRatio="none" className={styles.bar} aria-hidden>
      {stretches(parts, total).map(({ part: { name, pattern }, from, share }) => (
        <g key={name}>
          <Patterns id={`${id}-${pattern}`} pattern={pattern} />
          <rect
            x={from * barWidth}
            y={0.5}
            width={share * barWidth}
            height={barHeight - 1}
            fill={`url(#${id}-${pattern})`}
            className={styles.edge}
          />
        </g>
      ))}
      {total === 0 && <rect x={0.5} y={0.5} width={barWidth - 1} height={barHeight - 1} className={styles.nothing} />}
    </svg>
  );
}

function Ring({ id, parts, total }: ShapeProps) {
  const styles = useStyles();
  const middle = ringSize / 2;
  return (
    <svg width={ringSize} height={ringSize} className={styles.ring} aria-hidden>
      {stretches(parts, total).map(({ part: { name, pattern }, from, share }) => (
        <g key={name}>
          <Patterns id={`${id}-${pattern}`} pattern={pattern} />
          <path d={sector(from, share, middle)} fill={`url(#${id}-${pattern})`} className={styles.edge} />
        </g>
      ))}
      {total === 0 && <circle cx={middle} cy={middle} r={ringRadius} className={styles.nothing} />}
    </svg>
  );
}

interface Stretch {
  readonly part: PicturePart;
  /** Where it begins and how much it is, as shares of the whole. */
  readonly from: number;
  readonly share: number;
}

/** The parts one after the other; those of nothing are not drawn. */
export function stretches(parts: readonly PicturePart[], total: number): readonly Stretch[] {
  let from = 0;
  return parts.flatMap((part) => {
    if (part.value <= 0 || total <= 0) return [];
    const share = part.value / total;
    const stretch = { part, from, share };
    from += share;
    return [stretch];
  });
}

/** A piece of the ring from the top clockwise. The whole ring is drawn as all but: an arc that ends where it begins is none. */
export function sector(from: number, share: number, middle: number): string {
  const to = from + Math.min(share, 0.9999);
  const [outer, inner] = [ringRadius + ringBreadth / 2, ringRadius - ringBreadth / 2];
  const at = (turn: number, radius: number): string => {
    const angle = (turn - 0.25) * 2 * Math.PI;
    return `${(middle + radius * Math.cos(angle)).toFixed(2)} ${(middle + radius * Math.sin(angle)).toFixed(2)}`;
  };
  const large = share > 0.5 ? 1 : 0;
  const out = `M${at(from, outer)}A${outer} ${outer} 0 ${large} 1 ${at(to, outer)}`;
  return `${out}L${at(to, inner)}A${inner} ${inner} 0 ${large} 0 ${at(from, inner)}Z`;
}

function Patterns({ id, pattern }: { readonly id: string; readonly pattern: PicturePart['pattern'] }) {
  const styles = useStyles();
  return (
    <defs>
      <pattern id={id} patternUnits="userSpaceOnUse" width={6} height={6}>
        <rect width={6} height={6} className={pattern === 'full' ? styles.ink : styles.paper} />
        {pattern === 'striped' && <path d="M-1.5 1.5L1.5 -1.5M0 6L6 0M4.5 7.5L7.5 4.5" className={styles.stripe} />}
        {pattern === 'dotted' && <circle cx={3} cy={3} r={1.3} className={styles.ink} />}
      </pattern>
    </defs>
  );
}

const useStyles = makeStyles({
  figure: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  beside: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalL },
  bar: { width: '100%', height: `${barHeight}px`, display: 'block' },
  ring: { flexShrink: 0 },
  table: { borderCollapse: 'collapse', flex: '1 1 160px', width: '100%' },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXS },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, paddingBlock: tokens.spacingVerticalXXS },
  key: { verticalAlign: '-2px', marginInlineEnd: tokens.spacingHorizontalS },
  value: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  link: { color: tokens.colorBrandForegroundLink },
  edge: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: 1, vectorEffect: 'non-scaling-stroke' },
  nothing: { fill: 'none', stroke: tokens.colorNeutralStroke1, strokeDasharray: '4 3' },
  ink: { fill: tokens.colorBrandBackground },
  paper: { fill: tokens.colorNeutralBackground1 },
  stripe: { stroke: tokens.colorBrandBackground, strokeWidth: 2 },
});
