package kg.koch.app.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import kg.koch.app.database.OwnerDatabase;
import kg.koch.app.forms.Device;
import kg.koch.app.forms.DeviceTokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the tokens. */
@Command(
    name = "tokens",
    mixinStandardHelpOptions = true,
    description = "Lists the tokens: name, area, forms, since when, whether revoked, holder.")
final class FormsTokensCommand implements Callable<Integer> {

  @Mixin private FormsData data = new FormsData();

  @Spec private CommandSpec spec = CommandSpec.create();

  FormsTokensCommand() {}

  @Override
  public Integer call() {
    try (OwnerDatabase database = data.open()) {
      PrintWriter out = spec.commandLine().getOut();
      for (DeviceTokens.Row row : FormsData.tokens(database).list()) {
        Device device = row.device();
        out.printf(
            "%s  %-10s  %s  made %s  %s  %s%n",
            device.token(),
            device.area(),
            device.forms().isEmpty() ? "all forms" : String.join(",", device.forms()),
            row.made(),
            row.revoked() == null ? "valid" : "revoked " + row.revoked(),
            device.holder());
      }
      out.flush();
      return 0;
    }
  }
}
