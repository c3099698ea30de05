package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import kg.koch.app.residence.FileKind;
import kg.koch.app.residence.Repairs;
import kg.koch.app.residence.ResidenceRun;
import kg.koch.app.residence.Rules;
import kg.koch.measure.repair.Repair;
import kg.koch.measure.residence.ResidenceDefinition;
import kg.koch.measure.residence.ResidenceRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The residence rule on a file of border crossings, without the rest of the chain. */
@Command(
    name = "residence",
    mixinStandardHelpOptions = true,
    description = {
      "Judges every border crossing by where the person was in the days that followed.",
      "",
      "Reads the columns person, date, direction (A arrival, D departure) and, if there, sequence"
          + " and initial (1 resident before the first crossing, 0 not, empty: the opposite of the"
          + " first direction). Other columns are ignored. Rows may come in any order; sequence, or"
          + " else the time in date, settles order within a day, or else the order in which"
          + " directions alternate. Two crossings in one direction share the days between them.",
      "",
      "Writes person, date, direction, days_observed, days_in_country, resident_before,"
          + " resident_after, migration: 1, 0 or empty (not decided yet), by person and time.",
      ""
    })
final class ResidenceCommand implements Callable<Integer> {

  @Option(
      names = "--crossings",
      required = true,
      paramLabel = "FILE",
      description = "Crossings: .csv (, ; or tab), .csv.gz or .parquet.")
  private Path crossings = Path.of("");

  @Option(
      names = "--observed-until",
      required = true,
      paramLabel = "DATE",
      description = "First day not observed. Crossings on or after it are left out and counted.")
  private LocalDate observedUntil = LocalDate.EPOCH;

  @Option(
      names = "--observed-from",
      paramLabel = "DATE",
      description =
          "First day observed. Crossings before it are left out and counted; persons whose initial"
              + " status is only assumed are counted too. Without it nothing is left out.")
  private @Nullable LocalDate observedFrom;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = {
        "un12 (UN, 365 of 365 days), un6m1d (UN 2021, 183 of 365), 12of16 (365 of 487), eu862"
            + " (Regulation 862/2007, 365 of 365) or V:W such as 270:365. May be given several"
            + " times: all are judged in one pass."
      })
  private List<String> ruleNames = List.of();

  @Option(
      names = "--threshold",
      paramLabel = "DAYS",
      description = "Without --rule: days on the new side that change residence (default: 365).")
  private @Nullable Integer threshold;

  @Option(
      names = "--window",
      paramLabel = "DAYS",
      description = "Without --rule: days looked at, from the day of crossing (default: 487).")
  private @Nullable Integer window;

  @Option(
      names = "--repair",
      converter = RepairName.class,
      defaultValue = "midpoint",
      paramLabel = "HOW",
      description = {
        "What is done where two crossings go in one direction, so that one between them is missing"
            + " (default: ${DEFAULT-VALUE}).",
        "none: the state that the first one began lasts until the second.",
        "midpoint: half of the days between, rounded down, lie before the missing crossing, the"
            + " others behind it; it is not written and not judged itself.",
        "hotdeck: a crossing is put in, on a day drawn from complete journeys of similar travellers"
            + " of about that length; it is written, judged and flagged with 1 in the column"
            + " imputed."
      })
  private Repair repair = Repair.MIDPOINT;

  @Option(
      names = "--similar",
      split = ",",
      paramLabel = "COLUMN",
      description =
          "With hotdeck: columns, such as citizenship, in which travellers must agree to be similar"
              + " (of each person the value seen most often). Direction, length, initial and where"
              + " the person mostly is always count.")
  private List<String> similar = List.of();

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "With hotdeck: start of the draws; same seed, same output (default: 1).")
  private long seed;

  @Option(
      names = "--draws",
      defaultValue = "1",
      paramLabel = "B",
      description =
          "With hotdeck: draw that many times. The first draw is written; mean and variance between"
              + " draws of immigrations, emigrations and net by rule go to standard error.")
  private int draws;

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description =
          "With hotdeck: the same as CSV with the columns rule, measure (immigrations, emigrations,"
              + " net), draws, mean, variance_between_draws, standard_error (of the mean, from the"
              + " imputation alone).")
  private @Nullable Path summary;

  @Option(
      names = "--statuses",
      description =
          "The column initial says on any row what another source, such as a register, knows of"
              + " residence just before that crossing. Where it is not what was last known, the"
              + " difference is written in the column adjustment (1 or -1, else 0), and the rule"
              + " goes on from there: residents = residents before + immigrations - emigrations +"
              + " adjustments. Not with hotdeck.")
  private boolean statuses;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Outcomes: .csv, .csv.gz or .parquet; without it CSV on standard output.")
  private @Nullable Path out;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads (default: one for each processor). The result is the same.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    OptionRefusal.of(spec, this::run).run();
    return 0;
  }

  private Repairs repairs() {
    return new Repairs(repair, seed, draws, similar, summary);
  }

  private Rules rules() {
    if (ruleNames.isEmpty()) {
      return Rules.of(
          new ResidenceRule(
              Objects.requireNonNullElse(threshold, 365), Objects.requireNonNullElse(window, 487)));
    }
    if (threshold != null || window != null) {
      throw new IllegalArgumentException(
          "Expected --rule, or --threshold and --window; got both (write V:W as a rule)");
    }
    return new Rules(ruleNames.stream().map(ResidenceDefinition::of).toList(), true);
  }

  private Rules judged() {
    if (statuses && repair == Repair.HOTDECK) {
      throw new IllegalArgumentException(
          "Expected --statuses with --repair none or midpoint; got hotdeck");
    }
    return statuses ? rules().withStatuses() : rules();
  }

  private ResidenceRun run() {
    FileKind.of(crossings);
    if (out != null) {
      FileKind.of(out);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("Expected one thread or more; got " + threads);
    }
    if (observedFrom != null && !observedFrom.isBefore(observedUntil)) {
      throw new IllegalArgumentException("Expected --observed-from before --observed-until");
    }
    return new ResidenceRun(
        crossings,
        observedFrom,
        observedUntil,
        judged(),
        repairs(),
        out,
        threads,
        spec.commandLine().getErr()::println);
  }
}
