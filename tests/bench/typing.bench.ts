export const benchTyping = async () => [];
