/** The product's own grid and screen, put on the stage as its screen does. */
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import type { RegisterData, RegisterFilters, Session } from '../../../src/tab/shell';
import { hrefOf, registerColumns, useRoute, wholeRegister } from '../../../src/tab/shell';
import type { GridColumn } from '../../../src/tab/register/gridColumns';
import { gridColumns } from '../../../src/tab/register/gridColumns';
import { undivided } from '../../../src/tab/register/lines';
import type { RegisterModel } from '../../../src/tab/register/model';
import { createRegisterModel, viewRegister } from '../../../src/tab/register/model';
import { RegisterGrid } from '../../../src/tab/register/registerGrid';
import { nothingSelected } from '../../../src/tab/register/selection';
import { RegisterScreen } from '../../../src/tab/register/registerScreen';

const ignore = (): void => undefined;

/** With its usual order worked out: the reference gets its rows in order, too. */
export function ownModel(data: RegisterData, { today, language }: Session): RegisterModel {
  const model = createRegisterModel(data, today, language);
  viewRegister(model, null, {}, null);
  return model;
}

export function ownGrid(model: RegisterModel, filters: RegisterFilters, session: Session): ReactNode {
  const { indices } = viewRegister(model, null, filters, null);
  return (
    <RegisterGrid
      {...{ row: model.row, indices, ids: model.table.ids, lines: undivided(indices) }}
      columns={columnsOf(model, session)}
      view={hrefOf({ ...wholeRegister, filters })}
      whys={null}
      sort={null}
      narrow={false}
      selection={nothingSelected}
      opened={null}
      countOf={noCount}
      {...{ onSort: ignore, onSelect: ignore, onOpen: ignore, onFollow: ignore, onClose: ignore, onFold: ignore }}
    />
  );
}

const noCount = (): null => null;

const known = new WeakMap<RegisterModel, readonly GridColumn[]>();

/** The same columns as long as the model stays, as the screen has them. */
function columnsOf(model: RegisterModel, session: Session): readonly GridColumn[] {
  const columns = known.get(model) ?? gridColumns(registerColumns, model.values, session);
  known.set(model, columns);
  return columns;
}

/** The screen under the address of the page. */
export function OwnScreen() {
  const route = useRoute();
  const register = useMemo(() => (route.screen === 'register' ? route : wholeRegister), [route]);
  return <RegisterScreen route={register} />;
}
