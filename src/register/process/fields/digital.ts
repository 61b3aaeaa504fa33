import { section } from '../../schema/make';

const { number, choice, choices, references, text, yesNo } = section('digital');

/** How digital it is today. */
export const digital = {
  systems: references(
    'ItSystems',
    'resources',
    ['IT-Verfahren', 'IT systems'],
    ['Programme, ohne die der Prozess steht.', 'Programs without which it stops.'],
  ),
  channels: choices(
    'AccessChannels',
    ['Zugangskanäle', 'Channels'],
    ['Wie Anliegen hereinkommen.', 'How requests come in.'],
    {
      personal: ['persönlich', 'In person'],
      letter: ['Brief', 'Letter'],
      telephone: ['Telefon', 'Telephone'],
      email: ['E-Mail', 'E-mail'],
      online: ['online', 'Online'],
    },
  ),
  mediaBreaks: number(
    'MediaBreaks',
    ['Medienbrüche', 'Media breaks'],
    ['Wie oft zwischen Papier und Programm gewechselt wird.', 'How often it changes between paper and program.'],
    { maximum: 100 },
  ),
  mediaBreakPlaces: text(
    'MediaBreakPlaces',
    ['Medienbrüche: wo', 'Media breaks: where'],
    ['An welchen Stellen abgetippt, gedruckt oder gescannt wird.', 'Where something is retyped, printed or scanned.'],
  ),
  printoutsPerCase: number(
    'PrintoutsPerCase',
    ['Ausdrucke je Fall', 'Printouts per case'],
    ['Gedruckte Seiten in einem üblichen Fall.', 'Printed pages in a usual case.'],
    { maximum: 10_000 },
  ),
  writtenForm: choice(
    'WrittenForm',
    ['Schriftformerfordernis', 'Written form'],
    ['Was das Recht an Form verlangt.', 'What form the law asks for.'],
    {
      none: ['keine', 'None'],
      replaceable: ['elektronisch ersetzbar', 'May be electronic'],
      required: ['Schriftform nötig', 'Written form required'],
      personalAppearance: ['persönliches Erscheinen', 'Personal appearance'],
    },
  ),
  trustLevel: choice(
    'TrustLevel',
    ['Vertrauensniveau', 'Level of assurance'],
    ['Nach der eIDAS-Verordnung.', 'As in the eIDAS regulation.'],
    {
      none: ['keines', 'None'],
      low: ['niedrig', 'Low'],
      substantial: ['substanziell', 'Substantial'],
      high: ['hoch', 'High'],
    },
  ),
  ozgMaturity: number(
    'OzgMaturity',
    ['OZG-Reifegrad', 'OZG maturity'],
    ['0 bis 7 im Modell 2.0, 0 bis 4 im Modell 1.1.', '0 to 7 in model 2.0, 0 to 4 in model 1.1.'],
    { maximum: 7 },
  ),
  ozgModel: choice(
    'OzgModel',
    ['Reifegradmodell', 'Maturity model'],
    ['Nach welchem Modell bewertet wurde.', 'By which model it was rated.'],
    {
      model11: ['Modell 1.1', 'Model 1.1'],
      model20: ['Modell 2.0', 'Model 2.0'],
    },
  ),
  electronicFile: yesNo(
    'ElectronicFile',
    ['E-Akte', 'Electronic file'],
    ['Wird die Akte elektronisch geführt?', 'Is the file kept electronically?'],
  ),
  electronicPayment: yesNo(
    'ElectronicPayment',
    ['E-Payment', 'Electronic payment'],
    ['Kann online bezahlt werden?', 'Can people pay online?'],
  ),
};
