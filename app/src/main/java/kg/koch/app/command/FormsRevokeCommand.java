package kg.koch.app.command;

import java.util.concurrent.Callable;
import kg.koch.app.database.OwnerDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ends a token. */
@Command(
    name = "revoke",
    mixinStandardHelpOptions = true,
    description = "Ends a token: from now on it opens nothing. What was handed in stays.")
final class FormsRevokeCommand implements Callable<Integer> {

  @Parameters(paramLabel = "TOKEN", description = "Its name, as tokens lists it.")
  private String token = "";

  @Mixin private FormsData data = new FormsData();

  @Spec private CommandSpec spec = CommandSpec.create();

  FormsRevokeCommand() {}

  @Override
  public Integer call() {
    try (OwnerDatabase database = data.open()) {
      FormsData.tokens(database).revoke(token);
      spec.commandLine().getOut().printf("Token %s is revoked.%n", token);
      spec.commandLine().getOut().flush();
      return 0;
    }
  }
}
