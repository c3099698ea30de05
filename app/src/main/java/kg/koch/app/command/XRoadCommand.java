package kg.koch.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The state's data exchange. */
@Command(
    name = "xroad",
    mixinStandardHelpOptions = true,
    subcommands = XRoadFetchCommand.class,
    description = "Deliveries through the state's data exchange, X-Road (Tunduk).")
final class XRoadCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "Expected one of the commands "
            + String.join(", ", spec.commandLine().getSubcommands().keySet()));
  }
}
