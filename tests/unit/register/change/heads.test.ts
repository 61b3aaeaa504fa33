import { headsAfter } from '../../../../src/register';
import { aProcess, aUnit } from '../../../support/builders';

const petra = 'petra.lang@stadt.example';
const kai = 'kai.holz@stadt.example';
const process = aProcess({ unit: 1 });
const old = aUnit({ head: petra }, 1);

describe('The heads of units after a reorganisation', () => {
  it('are missing where nobody leads the unit that gets the processes, and leave with the unit that ends', () => {
    const heads = headsAfter({ created: [] }, { assignments: [{ process, to: 2 }], ending: [old] }, [
      old,
      aUnit({ head: null }, 2),
    ]);

    expect(heads).toEqual({ leaving: [{ person: petra, unit: old }], without: [2] });
  });

  it('are known where a new unit names its own, be it the same person as before', () => {
    const created = [
      { standIn: -1, values: { head: petra } },
      { standIn: -2, values: { head: kai } },
      { standIn: -3, values: {} },
    ];
    const assignments = [-1, -2, -3].map((to) => ({ process, to }));

    expect(headsAfter({ created }, { assignments, ending: [old] }, [old])).toEqual({ leaving: [], without: [-3] });
  });

  it('are asked for once a unit, and not for units that keep what they have or get nothing yet', () => {
    const assignments = [1, null, 2, 2].map((to) => ({ process, to }));
    const units = [aUnit({ head: null }, 1), aUnit({ head: null }, 2)];

    expect(headsAfter({ created: [] }, { assignments, ending: [] }, units)).toEqual({ leaving: [], without: [2] });
  });
});
