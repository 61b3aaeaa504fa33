import type { DemoPersonKey } from './people';

/** A unit of the demo city; `parent` is the key of another one. */
export interface DemoUnit {
  readonly number: string;
  readonly name: string;
  readonly shortName: string;
  readonly parent: string | null;
  readonly head: DemoPersonKey | null;
  readonly endedDaysAgo?: number;
}

function unit(
  number: string,
  name: string,
  shortName: string,
  parent: string | null = null,
  head: DemoPersonKey | null = null,
): DemoUnit {
  return { number, name, shortName, parent, head };
}

/** The organisation chart of Lindenfurt: mayor, three directorates, departments, sections. */
export const demoUnits = {
  bm: unit('BM', 'Bürgermeisterin', 'BM'),
  buero: unit('01', 'Büro der Bürgermeisterin', 'Büro BM', 'bm'),

  dezernat1: unit('I', 'Dezernat I: Verwaltung und Finanzen', 'Dez. I', 'bm'),
  organisation: unit('10', 'Organisation und Personal', 'FB 10', 'dezernat1'),
  prozesse: unit('10.1', 'Organisation und Prozessmanagement', 'Orga', 'organisation', 'oltmanns'),
  personal: unit('10.2', 'Personal', 'Personal', 'organisation', 'brehmer'),
  it: unit('11', 'Informationstechnik und Digitalisierung', 'IT', 'dezernat1', 'kallweit'),
  finanzen: unit('20', 'Finanzen', 'FB 20', 'dezernat1', 'lohmeyer'),
  kasse: unit('20.2', 'Stadtkasse und Vollstreckung', 'Kasse', 'finanzen'),
  steuern: unit('20.3', 'Steuern und Abgaben', 'Steuern', 'finanzen', 'lohmeyer'),
  recht: unit('30', 'Recht und Vergabe', 'Recht', 'dezernat1'),

  dezernat2: unit('II', 'Dezernat II: Bürgerdienste, Sicherheit und Soziales', 'Dez. II', 'bm'),
  buergerdienste: unit('32', 'Bürgerdienste und Ordnung', 'FB 32', 'dezernat2', 'vossberg'),
  buergerbuero: unit('32.1', 'Bürgerbüro', 'Bürgerbüro', 'buergerdienste', 'demirci'),
  standesamt: unit('32.2', 'Standesamt', 'Standesamt', 'buergerdienste', 'vossberg'),
  ordnung: unit('32.3', 'Gewerbe und Ordnung', 'Ordnung', 'buergerdienste', 'vossberg'),
  verkehr: unit('32.4', 'Straßenverkehr', 'Verkehr', 'buergerdienste', 'vossberg'),
  feuerwehr: unit('37', 'Feuerwehr und Bevölkerungsschutz', 'Feuerwehr', 'dezernat2', 'straub'),
  soziales: unit('50', 'Soziales und Jugend', 'FB 50', 'dezernat2'),
  leistungen: unit('50.1', 'Soziale Leistungen', 'Leistungen', 'soziales', 'akbulut'),
  jugend: unit('50.2', 'Jugend und Kindertagesbetreuung', 'Jugend', 'soziales', 'akbulut'),

  dezernat3: unit('III', 'Dezernat III: Bauen, Umwelt und Bildung', 'Dez. III', 'bm'),
  bildung: unit('40', 'Schule, Sport und Kultur', 'FB 40', 'dezernat3'),
  bauen: unit('60', 'Bauen und Stadtplanung', 'FB 60', 'dezernat3', 'tiedemann'),
  bauaufsicht: unit('60.1', 'Bauaufsicht', 'Bauaufsicht', 'bauen', 'tiedemann'),
  tiefbau: unit('60.3', 'Straßen und Entwässerung', 'Tiefbau', 'bauen'),
  umwelt: unit('67', 'Umwelt, Grün und Friedhöfe', 'FB 67', 'dezernat3'),

  meldewesen: { ...unit('33', 'Einwohnermeldewesen', 'Meldewesen', 'dezernat2'), endedDaysAgo: 400 },
} as const satisfies Record<string, DemoUnit>;

export type DemoUnitKey = keyof typeof demoUnits;
