package kg.koch.app.command;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import kg.koch.app.database.OwnerDatabase;
import kg.koch.app.forms.DeclaredForm;
import kg.koch.app.forms.DeclaredForms;
import kg.koch.app.forms.DeviceTokens;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the token of a telephone or an office. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = "Makes the token of a telephone or an office and prints it, once.")
final class FormsTokenCommand implements Callable<Integer> {

  @Option(
      names = "--area",
      required = true,
      description =
          "What the holder sees and hands in: KG, KG05 (oblast), KG05236 (raion) or KG05236820"
              + " (aiyl aimak).")
  private String area = "";

  @Option(names = "--holder", required = true, description = "Who holds it, for the list.")
  private String holder = "";

  @Option(names = "--form", description = "A form it is for; may be repeated. None named: all.")
  private Set<String> named = new LinkedHashSet<>();

  @Mixin private FormsData data = new FormsData();

  @Spec private CommandSpec spec = CommandSpec.create();

  FormsTokenCommand() {}

  @Override
  public Integer call() {
    Catalog catalog = CatalogFolder.read(DeliverCommand.catalogFolder());
    DeclaredForms declared = DeclaredForms.read(DeliverCommand.catalogFolder(), catalog);
    try (OwnerDatabase database = data.open()) {
      Set<String> known = new TreeSet<>(FormsData.forms(database).names());
      declared.forms().stream().map(DeclaredForm::id).forEach(known::add);
      DeviceTokens.Made made =
          FormsData.tokens(database).make(holder, area, named, catalog.codeList("areas"), known);
      PrintWriter out = spec.commandLine().getOut();
      out.printf("Token %s of %s, area %s.%n", made.device().token(), holder, area);
      out.printf("Server address for the telephone: .../openrosa/%s%n", made.secret());
      out.println("It is shown this once. Whoever has it can hand in and correct for the area.");
      out.flush();
      return 0;
    }
  }
}
