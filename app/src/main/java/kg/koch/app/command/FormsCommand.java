package kg.koch.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Forms for telephones: tokens, deliveries, conversion. */
@Command(
    name = "forms",
    mixinStandardHelpOptions = true,
    subcommands = {
      FormsTokenCommand.class,
      FormsTokensCommand.class,
      FormsRevokeCommand.class,
      FormsDeliverCommand.class,
      FormsConvertCommand.class
    },
    description =
        "Forms for ODK Collect and KoboCollect: who may use them, and what they handed in as a"
            + " delivery.")
final class FormsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  FormsCommand() {}

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Expected what to do: token, tokens, revoke, deliver or convert.");
  }
}
