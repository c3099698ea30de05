package kg.koch.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the named benchmarks, one after another, in a folder that is removed afterwards. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description =
        "Speed and memory beside a peer. Parts: deliver, residence, chain, month, link, submissions,"
            + " portal; all when none named.")
final class BenchCommand implements Callable<Integer> {

  /** What can be measured. */
  enum Part {
    DELIVER,
    RESIDENCE,
    CHAIN,
    MONTH,
    LINK,
    SUBMISSIONS,
    PORTAL
  }

  @Parameters(arity = "0..*", paramLabel = "PART", converter = PartName.class)
  private List<Part> parts = List.of();

  @Option(
      names = "--crossings",
      defaultValue = "10000000",
      paramLabel = "N",
      description =
          "Made-up crossings, about 4.5 a person (default: ${DEFAULT-VALUE}). For a quick look use"
              + " 1000000; 100000000 needs some 20 GB of disk, and memory for the peer.")
  private int crossings;

  @Option(
      names = "--persons",
      defaultValue = "70000",
      paramLabel = "N",
      description =
          "Persons of the made-up country in chain and month (default: ${DEFAULT-VALUE}).")
  private int persons;

  @Option(
      names = "--rate",
      defaultValue = "200",
      paramLabel = "N",
      description = "Submissions a second (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--seconds",
      defaultValue = "60",
      paramLabel = "N",
      description =
          "How long they or readers of the portal go on, 10 at least (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Mixin private LinkOptions toLink = new LinkOptions();

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("koch-bench");
    try {
      boolean agree = true;
      for (Part part : parts.isEmpty() ? List.of(Part.values()) : parts) {
        agree &=
            switch (part) {
              case DELIVER -> new DeliverBench(folder, crossings, System.out).run();
              case RESIDENCE -> new ResidenceBench(folder, crossings, System.out).run();
              case CHAIN -> new ChainBench(folder, persons, System.out).run();
              case MONTH -> new MonthBench(folder, persons, System.out).run();
              case SUBMISSIONS ->
                  new SubmissionsBench(folder, rate, Math.max(10, seconds), System.out).run();
              case PORTAL -> new PortalBench(folder, Math.max(10, seconds), System.out).run();
              case LINK -> new LinkBench(folder, toLink.files(folder), System.out).run();
            };
      }
      return agree ? 0 : 1;
    } finally {
      remove(folder);
    }
  }

  private static void remove(Path folder) throws java.io.IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Names of parts in small letters. */
  static final class PartName implements picocli.CommandLine.ITypeConverter<Part> {
    @Override
    public Part convert(String name) {
      return Stream.of(Part.values())
          .filter(part -> part.name().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new picocli.CommandLine.TypeConversionException(
                      "expected deliver, residence, chain, month, link, submissions or portal; got '"
                          + name
                          + "'"));
    }
  }
}
