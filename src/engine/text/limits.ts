/**
 * Longest paragraph the engine looks at in one piece, in UTF-16 code units. A longer one is cut at white space, so
 * that a keystroke in a file without line breaks costs no more than one in a well-formed article.
 */
export const longestBlock = 12_000;

/** Longest first paragraph that may still be a headline, in words. */
export const longestHeadline = 28;

/** Longest subheading inside an article, in words. */
export const longestHeading = 9;

/** A text whose longest line has more code units than this was not wrapped by hand or by a mail program. */
export const widestWrap = 110;
