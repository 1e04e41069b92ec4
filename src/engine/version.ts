/** Version of the engine that made an annotation; the same as the package's, held together by a test. */
export const ENGINE_VERSION = '0.1.0';
