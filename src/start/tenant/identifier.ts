const pattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text is an identifier as Microsoft gives them to tenants, applications and apps. */
export const isGuid = (text: string): boolean => pattern.test(text);
