package kg.koch.app.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kg.koch.synth.Defect;
import kg.koch.synth.Defects;
import kg.koch.synth.MadeUpCountry;
import kg.koch.synth.SynthSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes up a country with known truth. */
@Command(
    name = "synth",
    description = "Makes up a country: register files, and apart from them the truth.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SynthCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--persons", description = "Registered persons (${DEFAULT-VALUE}).")
  private int persons = 70_000;

  @Option(names = "--years", description = "Years observed, up to 2026-01-01 (${DEFAULT-VALUE}).")
  private int years = 5;

  @Option(names = "--seed", description = "Chooses the country (${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--out", required = true, description = "Folder to write; new or empty.")
  private Path out = Path.of("synth");

  @Option(names = "--defects", description = "none or usual (${DEFAULT-VALUE}).")
  private String defects = "usual";

  @Option(names = "--defect", description = "NAME=RATE changes one rate, from 0 to 1.")
  private Map<String, Double> rates = Map.of();

  @Option(names = "--threads", description = "Threads; the bytes do not depend on it.")
  private int threads = 2;

  @Override
  public Integer call() {
    long begun = System.nanoTime();
    new MadeUpCountry(OptionRefusal.of(spec, this::settings))
        .writeTo(out, new PacedLines(spec.commandLine().getErr()));
    spec.commandLine()
        .getOut()
        .printf(
            "Made-up country of %d persons written to %s in %.1f s%n",
            persons, out, (System.nanoTime() - begun) / 1e9);
    return 0;
  }

  private SynthSettings settings() {
    return SynthSettings.endingUsually(persons, years, seed, chosenDefects(), threads);
  }

  private Defects chosenDefects() {
    Defects chosen =
        switch (defects) {
          case "none" -> Defects.none();
          case "usual" -> Defects.usual();
          default -> throw wrong("--defects: expected none or usual; got " + defects);
        };
    for (Map.Entry<String, Double> rate : rates.entrySet()) {
      Defect defect = Defect.named(rate.getKey()).orElseThrow(() -> unknown(rate.getKey()));
      chosen = chosen.with(defect, rate.getValue());
    }
    return chosen;
  }

  private ParameterException unknown(String name) {
    String known =
        Arrays.stream(Defect.values()).map(Defect::optionName).collect(Collectors.joining(", "));
    return wrong("--defect: expected one of %s; got %s".formatted(known, name));
  }

  private ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
