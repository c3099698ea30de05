package kg.koch.app.command;

import kg.koch.measure.repair.Repair;
import kg.koch.measure.repair.RepairPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a run of the chain does about crossings that were not recorded, and how often. */
final class RepairOptions {

  @Option(
      names = "--repair",
      converter = RepairName.class,
      description =
          "What is done about crossings that were not recorded: none, midpoint or hotdeck"
              + " (${DEFAULT-VALUE}).")
  private Repair repair = Repair.HOTDECK;

  @Option(
      names = "--draws",
      paramLabel = "B",
      description =
          "How often missing crossings are drawn (${DEFAULT-VALUE}). From 2 on, figures that rest"
              + " on them are published with an interval; with hotdeck only.")
  private int draws = 1;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  RepairPlan plan() {
    return OptionRefusal.of(command, () -> new RepairPlan(repair, draws));
  }
}
