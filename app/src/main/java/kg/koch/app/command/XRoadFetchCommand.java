package kg.koch.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import kg.koch.app.chain.CountryFolder;
import kg.koch.app.check.Check;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.collect.Collect;
import kg.koch.app.xroad.DeliveryFetch;
import kg.koch.app.xroad.ExchangeJournal;
import kg.koch.app.xroad.SecurityServer;
import kg.koch.app.xroad.XRoadSettings;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.SourceLayout;
import kg.koch.check.Period;
import kg.koch.engine.ledger.DataFolder;
import kg.koch.engine.ledger.Ledger;
import kg.koch.terms.BadInputException;
import kg.koch.xroad.RestAddress;
import kg.koch.xroad.ServiceId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fetches a delivery, then collects and checks it. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    description = {
      "Fetches a delivery from a supplier's service, collects and checks it and prints the receipt.",
      "Broken off, it goes on where it stopped when it is run again."
    })
final class XRoadFetchCommand implements Callable<Integer> {

  /** Before each further attempt on a lost connection. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofSeconds(30));

  @Option(
      names = "--service",
      required = true,
      paramLabel = "ID",
      description = "The supplier's, as KG/GOV/70000005/registers/files.")
  private String service = "";

  @Option(names = "--source", required = true, description = "Such as border-crossings.")
  private String source = "";

  @Option(
      names = "--period",
      required = true,
      description = "What the delivery covers: 2024-01-01, 2024-03 or 2024.")
  private String period = "";

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "Data folder.")
  private Path data = Path.of("");

  @Option(
      names = "--settings",
      required = true,
      paramLabel = "FILE",
      description = "How this organisation takes part: docs/operations/x-road.md.")
  private Path settings = Path.of("");

  @Mixin private CatalogOption catalogOption = new CatalogOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    ServiceId asked =
        OptionRefusal.of(spec, () -> new RestAddress(ServiceId.parse(service), "").service());
    XRoadSettings told = XRoadSettings.read(settings);
    Catalog catalog = catalogOption.read();
    requireDeclared(catalog);
    try (DataFolder held = DataFolder.hold(data)) {
      CountryFolder folder = new CountryFolder(held.root());
      Ledger ledger = new Ledger(held.root(), spec.root().version()[0]);
      ledger.removeUnfinished();
      ExchangeJournal journal = new ExchangeJournal(folder.exchangeJournal(), Clock.systemUTC());
      SecurityServer server =
          new SecurityServer(told, () -> UUID.randomUUID().toString(), PAUSES, journal);
      Collect collect = new Collect(catalog, ledger);
      Check check = new Check(catalog, ledger, 1, folder.unfinished());
      CheckedDelivery checked =
          new DeliveryFetch(server, folder.arriving())
              .fetch(
                  asked,
                  source,
                  period,
                  file -> check.check(List.of(collect.deliver(file, source, period))).get(0));
      tell(checked);
      return checked.refused() ? Failures.BAD_INPUT : 0;
    }
  }

  /** Asked before the first byte is fetched: collect would refuse the file only at its end. */
  private void requireDeclared(Catalog catalog) {
    SourceLayout layout = catalog.sources().get(source);
    if (layout == null || Period.parse(layout.periodicity(), period).isEmpty()) {
      throw new BadInputException(
          BadInputException.Place.file("Options"),
          layout == null
              ? "a source of "
                  + String.join(", ", catalog.sources().keySet().stream().sorted().toList())
              : "for %s a period that is %s"
                  .formatted(source, Period.expected(layout.periodicity())),
          "'%s'".formatted(layout == null ? source : period),
          "Name the register and what its delivery covers.");
    }
  }

  private void tell(CheckedDelivery checked) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s %s, version %d: receipt %s, SHA-256 %s%n",
        checked.source(),
        checked.period(),
        checked.receipt().version(),
        checked.receiptId(),
        checked.receipt().sha256());
    out.printf(
        "Rows: %d received = %d accepted + %d rejected%n",
        checked.received(), checked.acceptedRows(), checked.rejectedRows());
    checked.findingsByRule().forEach((rule, count) -> out.printf("  %s: %d%n", rule, count));
    out.println(checked.refused() ? "Refused: more rows are rejected than allowed." : "Accepted.");
    out.flush();
  }
}
