import { homeTexts } from '../../text';
import { sessionWith } from '../shell';

/** The session of the start pages, with their own words. */
export const useStartSession = sessionWith(homeTexts);
