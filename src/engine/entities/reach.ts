/**
 * How far the text may look to say who somebody is, in paragraphs. Within this reach everything is weighed, beyond it
 * nothing, so that an edit can change no more than its neighbourhood.
 */
export const PARAGRAPHS_BACK = 24;
export const PARAGRAPHS_AHEAD = 12;
