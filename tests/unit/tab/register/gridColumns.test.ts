import { registerColumns } from '../../../../src/tab/shell/registerColumns';
import type { GridColumn } from '../../../../src/tab/register/gridColumns';
import { columnsThatFit } from '../../../../src/tab/register/gridColumns';

const column = (name: GridColumn['name'], least: number): GridColumn => ({
  name,
  label: name,
  width: [`${least}px`, least],
  text: null,
});
const columns = registerColumns.map((name, place) => column(name, place === 0 ? 200 : 100));
const names = (width: number) => columnsThatFit(columns, width).map(({ name }) => name);

describe('Columns beside a page', () => {
  it('are as many as there is room for beside the box that selects, from the first on', () => {
    expect(names(435)).toEqual(registerColumns.slice(0, 2));
    expect(names(436)).toEqual(registerColumns.slice(0, 3));
    expect(names(5_000)).toEqual(registerColumns);
  });

  it('keep the name however narrow it gets', () => {
    expect(names(0)).toEqual(['name']);
  });
});
