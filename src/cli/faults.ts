import { Command } from "commander";
export function faultsCommand(): Command {
  return new Command("faults");
}
