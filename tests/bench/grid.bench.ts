export const benchGrid = async () => [];
