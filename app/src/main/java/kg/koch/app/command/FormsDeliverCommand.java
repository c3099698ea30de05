package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kg.koch.app.database.OwnerDatabase;
import kg.koch.app.forms.DeclaredForms;
import kg.koch.app.forms.DeliveryMapping;
import kg.koch.app.forms.FormDelivery;
import kg.koch.app.intake.Intake;
import kg.koch.app.intake.Taken;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import kg.koch.engine.ledger.DataFolder;
import kg.koch.engine.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a form handed in becomes a delivery of the source it feeds. */
@Command(
    name = "deliver",
    mixinStandardHelpOptions = true,
    description =
        "Takes what a form handed in for a period in as a delivery of its source, checks it and"
            + " prints the receipt.")
final class FormsDeliverCommand implements Callable<Integer> {

  @Option(names = "--form", required = true, description = "Such as village-card.")
  private String form = "";

  @Option(names = "--period", required = true, description = "Such as 2026-03 or 2026.")
  private String period = "";

  @Mixin private FormsData data = new FormsData();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  FormsDeliverCommand() {}

  @Override
  public Integer call() throws IOException {
    Path folder = DeliverCommand.catalogFolder();
    Catalog catalog = CatalogFolder.read(folder);
    DeliveryMapping mapping = DeclaredForms.read(folder, catalog).requireMapping(form);
    try (DataFolder held = DataFolder.hold(data.folder())) {
      Ledger ledger = new Ledger(held.root(), spec.root().version()[0]);
      ledger.removeUnfinished();
      Path unfinished = Files.createDirectories(held.root().resolve("unfinished"));
      Path file = Files.createTempDirectory(unfinished, "forms-").resolve(form + ".csv");
      try (OwnerDatabase database = data.open()) {
        new FormDelivery(FormsData.submissions(database), FormsData.forms(database), catalog)
            .write(mapping, period, file);
      }
      Intake intake = Intake.on(catalog, ledger, unfinished);
      Taken taken = intake.deliver(file, mapping.source(), period);
      Files.delete(file);
      return CheckedReport.tell(taken, intake, language, false, spec.commandLine().getOut());
    }
  }
}
