import type { Problem } from './annotation';

/** Longest text that is analysed at all, in UTF-16 code units: twenty thick novels. */
const longestText = 20_000_000;

/** How far a text is searched for the NUL characters that betray a binary file. */
export const sniffed = 8_192;

/**
 * Why a text cannot be analysed, in words that say what to do; null when it can.
 * @param text the text or its head
 */
export function refusal(text: string, length = text.length): Problem | null {
  if (length > longestText)
    return problem(
      'too-long',
      `The text has ${length} characters; the limit is ${longestText}. Split it and try again.`,
    );
  if (text.slice(0, sniffed).includes('\0'))
    return problem('binary', 'This is not text: it holds NUL characters. Save it as plain text.');
  return null;
}

function problem(code: Problem['code'], message: string): Problem {
  return { code, message, span: null };
}
