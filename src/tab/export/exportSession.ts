import { exportTexts } from '../../text';
import { sessionWith } from '../shell';

/** The session of the export, with its own words. */
export const useExportSession = sessionWith(exportTexts);
