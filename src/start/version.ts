declare const PRODUCT_VERSION: string;

/** The version in package.json, written into the bundle by the build. */
export const version: string = PRODUCT_VERSION;
