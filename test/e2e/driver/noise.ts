/** Errors that this VS Code logs with no extension at all, each by its own words. */
const noise: readonly RegExp[] = [
  // Two native modules that are not compiled: log files and a watchdog.
  /Could not locate the bindings file\. Tried:/,
  /Cannot find module '\.\/build\/Release\/watchdog'/,
  // A part of the desktop build that proves it is Microsoft's own.
  /status of 404 .*\/vsda\/rust\/web\/vsda(?:_bg\.wasm|\.js)\)$/,
  // The accounts menu asks for a sign-in that this build does not bring.
  /Timed out waiting for authentication provider 'github' to register/,
  // Its own patience with an extension host on a busy machine, when it writes a setting.
  /Error: Aborted onWillSaveTextDocument-event after 1750ms/,
  // In another language it looks for the words of its built-in extensions in a gallery, which there is none.
  /Error: No extension gallery service configured\.[\s\S]*getBuiltInExtensionTranslationsUri/,
  // A command asked something about a document that was closed meanwhile.
  /^(?:%c\s+ERR color: #f33 )?Model is disposed!/,
];

/** Whether a logged error comes from the host that the tests run on. */
export function isHostNoise(text: string): boolean {
  return noise.some((pattern) => pattern.test(text));
}
