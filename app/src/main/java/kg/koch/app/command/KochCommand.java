package kg.koch.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one entry of the command line; the launcher {@code ./koch} starts it. */
@Command(
    name = "koch",
    description = "Migration data, from raw deliveries to published figures.",
    mixinStandardHelpOptions = true,
    version = "0.1.0",
    subcommands = {
      DeliverCommand.class,
      DemoCommand.class,
      ExplainCommand.class,
      FlowsCommand.class,
      IpfCommand.class,
      JourneyCommand.class,
      MirrorCommand.class,
      ResidenceCommand.class,
      SynthCommand.class,
      TrainCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class KochCommand {

  KochCommand() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new KochCommand())
        .setExecutionExceptionHandler(new Failures())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }
}
