import type { BpmnElement } from 'bpmn-moddle';
import { BpmnModdle } from 'bpmn-moddle';

/** One thing that happens in a process model. */
export interface DiagramStep {
  readonly kind: 'start' | 'task' | 'decision' | 'event' | 'end' | 'group';
  /** Empty where the model gives it none. */
  readonly name: string;
  /** Who does it: the lane it is drawn in. */
  readonly lane: string | null;
  /** What happens inside a subprocess. */
  readonly inside: readonly DiagramStep[];
}

export interface DiagramProcess {
  readonly name: string;
  readonly steps: readonly DiagramStep[];
}

/** What a BPMN file says. */
export type DiagramReading =
  | { readonly kind: 'broken' }
  /** `drawable`: whether it says where things are drawn; models made by programs often don't. */
  | { readonly kind: 'read'; readonly drawable: boolean; readonly processes: readonly DiagramProcess[] };

/** Reads a BPMN 2.0 file as words, in the order of its arrows: for those who can't see the picture, and where there is none. */
export async function readDiagram(xml: string): Promise<DiagramReading> {
  try {
    const { rootElement } = await new BpmnModdle().fromXML(xml);
    if (rootElement.$type !== 'bpmn:Definitions') return { kind: 'broken' };
    const roots = listOf(rootElement.rootElements);
    const processes = roots
      .filter(({ $type }) => $type === 'bpmn:Process')
      .map((process) => ({ name: nameOfPool(process, roots) || text(process.name), steps: stepsOf(process) }))
      .filter(({ steps }) => steps.length > 0);
    return { kind: 'read', drawable: isDrawable(rootElement), processes };
  } catch {
    // Whatever is wrong with the file, people can still have it as it is.
    return { kind: 'broken' };
  }
}

function isDrawable(definitions: BpmnElement): boolean {
  return listOf(definitions.diagrams).some(({ plane }) => isElement(plane) && listOf(plane.planeElement).length > 0);
}

/** A process is known by the pool it is drawn in. */
function nameOfPool(process: BpmnElement, roots: readonly BpmnElement[]): string {
  const pools = roots
    .filter(({ $type }) => $type === 'bpmn:Collaboration')
    .flatMap(({ participants }) => listOf(participants));
  return text(pools.find(({ processRef }) => processRef === process)?.name);
}

function stepsOf(scope: BpmnElement, lanes = lanesOf(scope)): readonly DiagramStep[] {
  const nodes = listOf(scope.flowElements).filter((one) => kindOf(one) !== null);
  return inOrder(nodes).map((node) => ({
    kind: kindOf(node) ?? 'task',
    name: text(node.name),
    lane: lanes.get(node) ?? null,
    inside: stepsOf(node, lanes),
  }));
}

/** From the beginnings along the arrows; what no arrow leads to follows as it stands in the file. */
function inOrder(nodes: readonly BpmnElement[]): readonly BpmnElement[] {
  const known = new Set(nodes);
  const seen = new Set<BpmnElement>();
  const beginnings = nodes.filter(({ incoming, $type }) => listOf(incoming).length === 0 && $type !== boundary);
  const queue = [...beginnings, ...nodes];
  for (let node = queue.shift(); node; node = queue.shift()) {
    if (seen.has(node) || !known.has(node)) continue;
    seen.add(node);
    queue.unshift(...listOf(node.outgoing).flatMap(({ targetRef }) => (isElement(targetRef) ? [targetRef] : [])));
  }
  return [...seen];
}

const boundary = 'bpmn:BoundaryEvent';

function lanesOf(scope: BpmnElement): ReadonlyMap<BpmnElement, string> {
  const lanes = new Map<BpmnElement, string>();
  const enter = (lane: BpmnElement): void => {
    for (const node of listOf(lane.flowNodeRef)) lanes.set(node, text(lane.name));
    // A lane within a lane says it more precisely.
    if (isElement(lane.childLaneSet)) listOf(lane.childLaneSet.lanes).forEach(enter);
  };
  listOf(scope.laneSets).forEach((set) => listOf(set.lanes).forEach(enter));
  return lanes;
}

function kindOf({ $type }: BpmnElement): DiagramStep['kind'] | null {
  const type = $type.replace(/^bpmn:/, '');
  if (type === 'StartEvent') return 'start';
  if (type === 'EndEvent') return 'end';
  if (type.endsWith('Event')) return 'event';
  if (type.endsWith('Gateway')) return 'decision';
  if (type === 'SubProcess' || type === 'Transaction' || type === 'AdHocSubProcess') return 'group';
  return type.endsWith('Task') || type === 'CallActivity' ? 'task' : null;
}

const isElement = (value: unknown): value is BpmnElement =>
  typeof value === 'object' && value !== null && '$type' in value;

const listOf = (value: unknown): readonly BpmnElement[] => (Array.isArray(value) ? value.filter(isElement) : []);

const text = (value: unknown): string => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '');
