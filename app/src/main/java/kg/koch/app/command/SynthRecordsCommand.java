package kg.koch.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kg.koch.synth.records.RecordSet;
import kg.koch.synth.records.RecordSettings;
import kg.koch.synth.records.Script;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes up records of people with known errors and known truth. */
@Command(
    name = "synth-records",
    description = {
      "Makes up records of people, with known errors, and apart from them whose they are.",
      "One seed gives the same people and errors in every script."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SynthRecordsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--persons", description = "Persons (${DEFAULT-VALUE}).")
  private int persons = 60_000;

  @Option(names = "--records", description = "Records, one a person at least (${DEFAULT-VALUE}).")
  private int records = 100_000;

  @Option(names = "--seed", description = "Chooses persons and errors (${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--script", description = "cyrillic, latin or mixed (${DEFAULT-VALUE}).")
  private Script script = Script.MIXED;

  @Option(names = "--out", required = true, description = "Folder to write; new or empty.")
  private Path out = Path.of("records");

  @Option(names = "--threads", description = "Threads; the bytes do not depend on it.")
  private int threads = 2;

  @Override
  public Integer call() {
    long begun = System.nanoTime();
    RecordSettings settings =
        OptionRefusal.of(spec, () -> new RecordSettings(persons, records, seed, script, threads));
    new RecordSet(settings).writeTo(out, new PacedLines(spec.commandLine().getErr()));
    spec.commandLine()
        .getOut()
        .printf(
            "%d made-up records of %d persons written to %s in %.1f s%n",
            records, persons, out, (System.nanoTime() - begun) / 1e9);
    return 0;
  }
}
