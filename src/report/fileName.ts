import type { Day, Language } from '../register';
import { exportTexts } from '../text';
import type { ExportFormat } from './request';

/** What file systems and mail programs stumble over. */
const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu;
const longest = 80;

/** `Prozessregister 2026-03-01.xlsx`: with the day, so that two exports lie beside each other; or called as the process is. */
export function exportFileName(format: ExportFormat, language: Language, today: Day, about?: string): string {
  const wanted = (about ?? exportTexts(language).exporting.fileName)
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const name = [...wanted]
    .slice(0, longest)
    .join('')
    .trim()
    .replace(/^\.+|\.+$/g, '');
  return `${name || exportTexts(language).exporting.fileName} ${today}.${format}`;
}
