import type { Field, FieldKind } from '../../register';
import type { Entered } from './entered';

/** What every input gets, whatever its kind; label, help and problem stand around it. */
export interface InputProps<Kind extends FieldKind = FieldKind> {
  readonly field: Extract<Field, { kind: Kind }>;
  readonly entered: Entered | undefined;
  readonly onEnter: (entered: Entered) => void;
  /** Narrows the choices to these keys, when a rule allows fewer than the schema. */
  readonly offered?: readonly string[];
  /** Id of the entry itself, which no reference of its own may point to. */
  readonly self?: number;
}
