/** Repeats an observation until the assertion about it holds; then, or at the end of the patience, it counts. */
export async function eventually(assertion: () => Promise<void>, patienceMilliseconds = 30_000): Promise<void> {
  const deadline = Date.now() + patienceMilliseconds;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
