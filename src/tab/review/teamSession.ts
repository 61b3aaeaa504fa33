import { teamReviewTexts } from '../../text';
import { sessionWith } from '../shell';

/** The session with the words of the screen of the reviews. */
export const useTeamSession = sessionWith(teamReviewTexts);
