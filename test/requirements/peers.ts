// Every case that other SCIM suites have, by topic.

import { transport } from "./peers/transport.ts";
import { discovery } from "./peers/discovery.ts";
import { create } from "./peers/create.ts";
import { read } from "./peers/read.ts";
import { replace } from "./peers/replace.ts";
import { patch } from "./peers/patch.ts";
import { groups } from "./peers/groups.ts";
import { others } from "./peers/others.ts";
import { gaps } from "./peers/gaps.ts";
import { contradictions } from "./peers/contradictions.ts";
import type { PeerCase } from "./peer-case.ts";

export interface PeerTopic {
  readonly title: string;
  readonly cases: Readonly<Record<string, PeerCase>>;
}

export const peerTopics: readonly PeerTopic[] = [
  { title: "Authentication, transport and media types", cases: transport },
  { title: "Discovery", cases: discovery },
  { title: "Creating a user", cases: create },
  { title: "Reading, lists, filters, pages, order, choice of attributes", cases: read },
  { title: "Replacing and deleting", cases: replace },
  { title: "Changing a user by PATCH", cases: patch },
  { title: "Groups", cases: groups },
  { title: "Other endpoints, and other ways to test", cases: others },
  { title: "What no suite tests", cases: gaps },
  { title: "Checks that contradict the RFCs", cases: contradictions },
];
