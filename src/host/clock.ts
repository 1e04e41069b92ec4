/** Time as the host sees it; tests bring their own. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Runs `action` once after so many milliseconds; the function it returns calls that off. */
  after(milliseconds: number, action: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, action) => {
    const timer = setTimeout(action, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};
