// Every fault, by name: what `interact-scim mock --fault` and the fault run choose from.
import type { Fault } from "./fault.ts";
import { metaFaults } from "./faults/rfc7643/meta.ts";
import { faultsOfGroups } from "./faults/of-groups.ts";
import { faultsOfGuide } from "./faults/of-guide.ts";
import { faultsOfLists } from "./faults/of-lists.ts";
import { faultsOfMessages } from "./faults/of-messages.ts";
import { faultsOfPeople } from "./faults/of-people.ts";
import { faultsOfProtocolWrites } from "./faults/of-protocol-writes.ts";
import { faultsOfProtocolQueries } from "./faults/of-protocol-queries.ts";

const all: readonly Fault[] = [
  ...metaFaults,
  ...faultsOfMessages,
  ...faultsOfLists,
  ...faultsOfPeople,
  ...faultsOfGuide,
  ...faultsOfGroups,
  ...faultsOfProtocolWrites,
  ...faultsOfProtocolQueries,
];

export const faults: Readonly<Record<string, Fault>> = Object.fromEntries(
  Object.values<Fault>(all).map((fault) => [fault.name, fault]),
);
