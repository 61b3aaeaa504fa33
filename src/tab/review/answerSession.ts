import { answerTexts } from '../../text';
import { sessionWith } from '../shell';

/** The session with the words of questions and answers. */
export const useAnswerSession = sessionWith(answerTexts);
