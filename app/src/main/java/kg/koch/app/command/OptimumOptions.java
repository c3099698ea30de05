package kg.koch.app.command;

import kg.koch.app.disclosure.Optimum;
import kg.koch.protect.optimal.OptimalSuppression.Cost;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How the cheapest pattern of hidden cells is looked for. */
final class OptimumOptions {

  @Option(
      names = "--cost",
      defaultValue = "cells",
      paramLabel = "WHAT",
      description =
          "With method optimal: cells, as few as can be, of equally many those of less value; or"
              + " value, as little of it as can be (default: ${DEFAULT-VALUE}).")
  private Cost cost = Cost.CELLS;

  @Option(
      names = "--limit",
      defaultValue = "20000",
      paramLabel = "N",
      description =
          "With method optimal: steps (programmes of attackers, nodes of search trees) after which"
              + " the cheapest pattern found is taken, and how much cheaper one could be is said"
              + " (default: ${DEFAULT-VALUE}).")
  private long limit;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Nullable Optimum optimum(boolean isAsked) {
    return isAsked ? OptionRefusal.of(command, () -> new Optimum(cost, limit)) : null;
  }
}
