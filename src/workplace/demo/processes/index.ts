import type { DemoProcess } from '../process';
import type { DemoUnitKey } from '../units';
import { bauaufsicht } from './bauaufsicht';
import { bauen } from './bauen';
import { bildung } from './bildung';
import { buergerbuero } from './buergerbuero';
import { buero } from './buero';
import { feuerwehr } from './feuerwehr';
import { finanzen } from './finanzen';
import { gewerbe } from './gewerbe';
import { it } from './it';
import { jugend } from './jugend';
import { kasse } from './kasse';
import { leistungen } from './leistungen';
import { meldewesen } from './meldewesen';
import { ordnung } from './ordnung';
import { personal } from './personal';
import { prozesse } from './prozesse';
import { recht } from './recht';
import { standesamt } from './standesamt';
import { steuern } from './steuern';
import { tiefbau } from './tiefbau';
import { umwelt } from './umwelt';
import { verkehr } from './verkehr';

const byUnit: Partial<Record<DemoUnitKey, Readonly<Record<string, DemoProcess>>>> = {
  buero,
  prozesse,
  personal,
  it,
  finanzen,
  kasse,
  steuern,
  recht,
  buergerbuero: { ...buergerbuero, ...meldewesen },
  standesamt,
  ordnung: { ...ordnung, ...gewerbe },
  verkehr,
  feuerwehr,
  leistungen,
  jugend,
  bildung,
  bauaufsicht,
  bauen,
  tiefbau,
  umwelt,
};

/** Every process of the demo city with its key and the unit that answers for it. */
export const demoProcesses: readonly (readonly [key: string, process: DemoProcess & { readonly unit: DemoUnitKey }])[] =
  Object.entries(byUnit).flatMap(([unit, processes]) =>
    Object.entries(processes).map(([key, process]) => [key, { unit: unit as DemoUnitKey, ...process }] as const),
  );
