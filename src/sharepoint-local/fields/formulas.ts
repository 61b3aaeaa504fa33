import { invalidRequest, notInTheStandIn } from '../errors';
import { checkedFormula, columnNamed, renamed } from '../formulas/columns';
import { outputTypes } from '../formulas/outcome';
import type { Expression } from '../formulas/parse';
import { badFormula, unknownColumn } from '../formulas/tokens';
import type { List } from '../lists/list';
import type { Site } from '../site/site';
import type { Field } from './field';
import { ownsSiteColumns } from './siteColumns';
import { fieldsOf } from './store';

/** A column with its formulas checked and written under internal names; refuses what SharePoint refuses. */
export function withFormulas(site: Site, list: List, field: Field): Field {
  const others = fieldsOf(site, list.number).filter(({ id }) => id !== field.id);
  return withDefault(withValidation(withCalculation(list, field, others)));
}

function withCalculation(list: List, field: Field, others: readonly Field[]): Field {
  if (field.kind !== 'Calculated') return field;
  if (ownsSiteColumns(list)) throw notInTheStandIn('A calculated column of the site');
  if (!Object.values<unknown>(outputTypes).includes(field.extras['OutputType']))
    throw invalidRequest(`The OutputType ${JSON.stringify(field.extras['OutputType'])} is not possible.`);
  const formula = String(field.extras['Formula']);
  if (formula.trim() === '') throw badFormula();
  const expression = checkedFormula(formula, others);
  // Only earlier columns may be named, so that formulas never go round in a circle.
  const isCircular = (name: string) => (columnNamed(others, name)?.position ?? 0) > field.position;
  if (namesIn(expression).some((name) => isCircular(name) && columnNamed(others, name)?.kind === 'Calculated'))
    throw notInTheStandIn('A formula that names a calculated column made later');
  return {
    ...field,
    isReadOnly: true,
    extras: { ...field.extras, Formula: renamed(formula, others, 'internalName') },
  };
}

/** A column's validation may name that column alone (DOC). */
function withValidation(field: Field): Field {
  const formula = field.kept['ValidationFormula'];
  if (formula === undefined || formula === null || formula === '') return field;
  if (typeof formula !== 'string') throw badFormula();
  checkedFormula(formula, [field]);
  return { ...field, kept: { ...field.kept, ValidationFormula: renamed(formula, [field], 'internalName') } };
}

/** A default may name no column at all (DOC). */
function withDefault(field: Field): Field {
  const formula = field.kept['DefaultFormula'];
  if (formula === undefined || formula === null || formula === '') return field;
  if (typeof formula !== 'string') throw badFormula();
  if (namesIn(checkedFormula(formula, [field])).length > 0) throw unknownColumn();
  return field;
}

function namesIn(expression: Expression): string[] {
  if (expression.kind === 'column') return [expression.name];
  return expression.kind === 'constant' ? [] : expression.inputs.flatMap(namesIn);
}
