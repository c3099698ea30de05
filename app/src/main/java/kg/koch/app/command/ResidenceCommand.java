package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import kg.koch.app.residence.FileKind;
import kg.koch.app.residence.ResidenceRun;
import kg.koch.measure.residence.ResidenceRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
      names = "--threshold",
      defaultValue = "365",
      paramLabel = "DAYS",
      description = "Days on the new side that change residence (default: ${DEFAULT-VALUE}).")
  private int threshold;

  @Option(
      names = "--window",
      defaultValue = "487",
      paramLabel = "DAYS",
      description = "Days looked at, from the day of crossing (default: ${DEFAULT-VALUE}).")
  private int window;

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

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    run().run();
    return 0;
  }

  private ResidenceRun run() {
    CommandSpec command = Objects.requireNonNull(spec);
    try {
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
          new ResidenceRule(threshold, window),
          out,
          threads,
          command.commandLine().getErr()::println);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(
          command.commandLine(), String.valueOf(wrong.getMessage()), wrong);
    }
  }
}
