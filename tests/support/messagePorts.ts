/**
 * Closes after each test every port that was in use, the library's own for calls back, too: an open one would keep the test run from
 * ending. To be called once in a test file.
 */
export function closeMessagePorts(): void {
  const ports = new Set<MessagePort>();
  const { start } = MessagePort.prototype;
  beforeEach(() => {
    jest.spyOn(MessagePort.prototype, 'start').mockImplementation(function (this: MessagePort) {
      ports.add(this);
      return start.call(this);
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    for (const port of ports) port.close();
    ports.clear();
  });
}
