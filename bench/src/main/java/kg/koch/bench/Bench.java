package kg.koch.bench;

import picocli.CommandLine;

/** The entry of {@code ./koch bench}. */
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new BenchCommand()).execute(arguments));
  }
}
