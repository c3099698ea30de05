package kg.koch.app.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import kg.koch.app.intake.SupplierTokens;
import kg.koch.catalog.Catalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Gives a supplier's program a token to deliver with, takes it away, lists who has one. */
@Command(
    name = "supplier-token",
    mixinStandardHelpOptions = true,
    description =
        "Makes the token a supplier's program delivers with, and prints it once; --remove takes it"
            + " away; without a name lists who has one.")
final class SupplierTokenCommand implements Callable<Integer> {

  @Mixin private CatalogOption catalog = new CatalogOption();

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "Data folder.")
  private Path data = Path.of("");

  @Option(names = "--name", paramLabel = "NAME", description = "Such as border-service.")
  private String name = "";

  @Option(
      names = "--sources",
      split = ",",
      paramLabel = "ID",
      description = "The sources it may deliver for, with commas between.")
  private List<String> sources = List.of();

  @Option(names = "--remove", description = "Takes the token away, at once.")
  private boolean remove;

  @Spec private CommandSpec spec = CommandSpec.create();

  SupplierTokenCommand() {}

  @Override
  public Integer call() {
    SupplierTokens tokens = new SupplierTokens(data.resolve("keys").resolve("suppliers"));
    if (name.isEmpty()) {
      tokens.list().forEach(one -> say(one.name() + ": " + String.join(",", one.sources())));
    } else if (remove) {
      say(tokens.remove(name) ? "Taken away." : "There was none.");
    } else {
      requireSources(catalog.read());
      say(tokens.make(name, sources, new SecureRandom()));
    }
    return 0;
  }

  private void requireSources(Catalog declared) {
    if (sources.isEmpty() || !declared.sources().keySet().containsAll(sources)) {
      throw new ParameterException(
          spec.commandLine(),
          "Expected --sources to name some of %s; got %s."
              .formatted(declared.sources().keySet().stream().sorted().toList(), sources));
    }
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
