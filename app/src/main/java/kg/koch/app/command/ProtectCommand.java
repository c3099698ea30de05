package kg.koch.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Disclosure control on files, without the rest of the chain. */
@Command(
    name = "protect",
    mixinStandardHelpOptions = true,
    subcommands = {
      ProtectCountsCommand.class,
      ProtectMagnitudesCommand.class,
      ProtectAuditCommand.class,
      ProtectVerifyReportCommand.class,
      ProtectPtableCommand.class,
      ProtectCellkeyCommand.class,
      ProtectPrivateCommand.class,
      ProtectMicrodataCommand.class
    },
    description =
        "Tables and records that give nobody away, and what can be calculated of hidden cells.")
final class ProtectCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "Expected one of the commands "
            + String.join(", ", spec.commandLine().getSubcommands().keySet()));
  }
}
