import type { ResourceValues } from '../../register';

export type DemoResource = Pick<ResourceValues, 'name' | 'kind' | 'operator' | 'contact' | 'singlePointOfFailure'>;

const hotline = 'Servicetresen der IT, Durchwahl 4040, montags bis freitags 7 bis 17 Uhr';
const regional = 'Regionalrechenzentrum Lindtal';
const regionalContact = 'Bereitschaft des Rechenzentrums, rund um die Uhr; Kundennummer am Servicetresen';

type Facts = Partial<Pick<DemoResource, 'operator' | 'contact' | 'singlePointOfFailure'>>;

const resource = (kind: DemoResource['kind'], name: string, more: Facts = {}): DemoResource => ({
  name,
  kind,
  operator: null,
  contact: null,
  singlePointOfFailure: null,
  ...more,
});
const own = (name: string, singlePointOfFailure = false): DemoResource =>
  resource('system', name, {
    operator: 'Informationstechnik und Digitalisierung',
    contact: hotline,
    singlePointOfFailure,
  });
const hosted = (name: string, singlePointOfFailure = true): DemoResource =>
  resource('system', name, { operator: regional, contact: regionalContact, singlePointOfFailure });
/** Nobody has filled in yet who runs it. */
const unexplored = (name: string): DemoResource => resource('system', name);

/** What the processes of Lindenfurt depend on: twenty IT systems with invented names, two buildings, one provider. */
export const demoResources = {
  meldepro: hosted('MeldePro (Einwohnerwesen)'),
  standeswerk: hosted('StandesWerk (Personenstand)'),
  gewerbeblick: hosted('GewerbeBlick (Gewerberegister)', false),
  owiflott: hosted('OwiFlott (Ordnungswidrigkeiten)', false),
  kassanova: hosted('KassaNova (Finanzwesen)'),
  abgabenkontor: hosted('AbgabenKontor (Steuern und Gebühren)'),
  persotakt: hosted('PersoTakt (Personalabrechnung)'),
  stundenglas: own('StundenGlas (Zeiterfassung)'),
  baufaehrte: own('BauFährte (Bauaufsicht)', true),
  kartentisch: own('KartenTisch (Geodaten)'),
  aktenhafen: own('AktenHafen (elektronische Akte)', true),
  ratsbote: own('RatsBote (Sitzungsdienst)'),
  sozialfaden: hosted('SozialFaden (Sozialleistungen)'),
  kinderkreis: hosted('KinderKreis (Kita und Jugendhilfe)'),
  hilfetresen: own('HilfeTresen (Störungsmeldungen)'),
  vergabesteg: hosted('VergabeSteg (Vergabeplattform)', false),
  terminuhr: own('TerminUhr (Terminvergabe)'),
  formularpark: hosted('FormularPark (Onlineanträge)', false),
  einsatzfunke: unexplored('EinsatzFunke (Einsatzberichte)'),
  baumbuch: unexplored('BaumBuch (Grünflächen und Friedhöfe)'),

  rathaus: resource('building', 'Rathaus am Lindenmarkt', { contact: 'Hausmeisterei, Durchwahl 4010' }),
  technischesRathaus: resource('building', 'Technisches Rathaus', { contact: 'Hausmeisterei, Durchwahl 4011' }),
  rechenzentrum: resource('provider', regional, { contact: regionalContact, singlePointOfFailure: true }),
} as const satisfies Record<string, DemoResource>;

export type DemoResourceKey = keyof typeof demoResources;
