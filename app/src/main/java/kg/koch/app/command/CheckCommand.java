package kg.koch.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks what others publish, and what was delivered. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    subcommands = {
      CheckFiguresCommand.class,
      CheckImportVtlCommand.class,
      CheckOutliersCommand.class,
      CheckTryCommand.class
    },
    description = "Checks published figures and counts over time, and tries rules.")
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "Expected one of the commands "
            + String.join(", ", spec.commandLine().getSubcommands().keySet()));
  }
}
