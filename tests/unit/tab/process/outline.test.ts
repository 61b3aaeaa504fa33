import { readDiagram } from '../../../../src/tab/process/diagram/outline';
import { hasSharedData, sharedFile, sharedFiles } from '../../../support/sharedData';

const model = (content: string, drawing = '') => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="d">
  <bpmn:process id="p" name="Hund anmelden">${content}</bpmn:process>${drawing}
</bpmn:definitions>`;

const dog = model(`
  <bpmn:laneSet id="l"><bpmn:lane id="l1" name="Bürgerbüro"><bpmn:flowNodeRef>t1</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
  <bpmn:endEvent id="e" name="Marke ausgegeben"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
  <bpmn:task id="t1" name="Antrag &lt;b&gt;prüfen&lt;/b&gt;"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:task>
  <bpmn:startEvent id="s" name="Antrag geht ein"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
  <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="t1" /><bpmn:sequenceFlow id="f2" sourceRef="t1" targetRef="e" />`);

describe('a process model in words', () => {
  it('follows the arrows, and says who does what', async () => {
    const reading = await readDiagram(dog);

    expect(reading).toMatchObject({
      kind: 'read',
      drawable: false,
      processes: [
        {
          name: 'Hund anmelden',
          steps: [
            { kind: 'start', name: 'Antrag geht ein', lane: null },
            { kind: 'task', name: 'Antrag <b>prüfen</b>', lane: 'Bürgerbüro' },
            { kind: 'end', name: 'Marke ausgegeben' },
          ],
        },
      ],
    });
  });

  it('is broken when the file is none, and never reads beyond itself', async () => {
    expect(await readDiagram('Das ist kein Modell.')).toEqual({ kind: 'broken' });
    expect(await readDiagram('<html><body/></html>')).toEqual({ kind: 'broken' });
    expect(await readDiagram(dog.slice(0, 700))).toEqual({ kind: 'broken' });
    const entity = `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${model('<bpmn:task id="t" name="&f;" />')}`;
    expect(JSON.stringify(await readDiagram(entity))).not.toContain('root:');
  });

  it('ends with models that go in circles', async () => {
    const circle = model(`
      <bpmn:task id="a" name="A"><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f1</bpmn:outgoing></bpmn:task>
      <bpmn:task id="b" name="B"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:task>
      <bpmn:sequenceFlow id="f1" sourceRef="a" targetRef="b" /><bpmn:sequenceFlow id="f2" sourceRef="b" targetRef="a" />`);

    const reading = await readDiagram(circle);

    expect(reading.kind === 'read' && reading.processes[0]?.steps.map(({ name }) => name)).toEqual(['A', 'B']);
  });

  it('reads the models of every program that it was given', async () => {
    if (!hasSharedData('bpmn')) return;
    const files = sharedFiles('bpmn/miwg-reference').filter((path) => path.endsWith('.bpmn'));

    const readings = await Promise.all(files.map((path) => readDiagram(new TextDecoder().decode(sharedFile(path)))));

    expect(files.length).toBeGreaterThan(10);
    for (const reading of readings) {
      expect(reading).toMatchObject({ kind: 'read', drawable: true });
      expect(reading.kind === 'read' && reading.processes.some(({ steps }) => steps.length > 0)).toBe(true);
    }
  });
});
