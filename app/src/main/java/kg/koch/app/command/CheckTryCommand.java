package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kg.koch.app.collect.Collect;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.app.trial.RuleTrial;
import kg.koch.app.trial.RuleTrial.Subject;
import kg.koch.app.trial.TriedRule;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.RuleFile;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Rule;
import kg.koch.check.DeliveryFile;
import kg.koch.check.Period;
import kg.koch.engine.ledger.Ledger;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what rules would do to a delivery, and changes nothing. */
@Command(
    name = "try",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Says what rules would do to a delivery, before they are declared. Changes nothing.",
      "",
      "The file of rules is YAML as in the file of a source: one rule, or several under 'rules:'. A rule of"
          + " the name of a declared one takes its place.",
      ""
    })
final class CheckTryCommand implements Callable<Integer> {

  @Option(names = "--source", required = true, description = "Such as border-crossings.")
  private String source = "";

  @Option(names = "--rule", required = true, paramLabel = "FILE", description = "Rules, .yaml.")
  private Path rule = Path.of("");

  @Option(names = "--period", description = "Of a file: what it covers, as of ./koch deliver.")
  private @Nullable String period;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data folder; DELIVERY is then the receipt of a delivery in it.")
  private @Nullable Path data;

  @Parameters(paramLabel = "DELIVERY", description = "A file, or with --data a receipt.")
  private String delivery = "";

  @Mixin private CatalogOption declarations = new CatalogOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Catalog catalog = declarations.read();
    SourceLayout layout = catalog.sources().get(source);
    if (layout == null) {
      throw new ParameterException(
          spec.commandLine(),
          "Expected a source of %s; got '%s'".formatted(catalog.sources().keySet(), source));
    }
    String text = Files.readString(rule, StandardCharsets.UTF_8);
    List<Rule> rules = RuleFile.read(rule.toString(), text, layout, catalog);
    tell(trial(rules, layout, catalog));
    return 0;
  }

  private RuleTrial trial(List<Rule> rules, SourceLayout layout, Catalog catalog)
      throws IOException {
    if (data != null) {
      return RuleTrial.run(
          rules, layout, subject(received(data, layout, catalog), layout), catalog);
    }
    if (period == null) {
      throw new ParameterException(
          spec.commandLine(), "Expected --period with a file, or --data with a receipt");
    }
    return trialOfFile(rules, layout, period, catalog);
  }

  /** A file is taken in as it would be at the door, into a folder that is gone after the trial. */
  private RuleTrial trialOfFile(
      List<Rule> rules, SourceLayout layout, String covered, Catalog catalog) throws IOException {
    Path folder = Files.createTempDirectory("koch-try");
    try {
      Receipt receipt = collect(folder, catalog).deliver(Path.of(delivery), layout.id(), covered);
      return RuleTrial.run(rules, layout, subject(receipt, layout), catalog);
    } finally {
      FolderFiles.delete(folder);
    }
  }

  private Collect collect(Path folder, Catalog catalog) {
    return new Collect(catalog, new Ledger(folder, spec.root().version()[0]));
  }

  /** Finished steps never change, so they are read without holding the folder. */
  private Receipt received(Path folder, SourceLayout layout, Catalog catalog) {
    return collect(folder, catalog).receipts().stream()
        .filter(one -> one.id().equals(delivery) && one.source().equals(layout.id()))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    Place.file(folder.toString()),
                    "a receipt of %s".formatted(layout.id()),
                    "'" + delivery + "'",
                    "Name one as ./koch deliver printed it."));
  }

  private static Subject subject(Receipt receipt, SourceLayout layout) {
    return new Subject(
        new DeliveryFile(receipt.rowStream(), receipt.fileName()),
        receipt.encoding(),
        Period.parse(layout.periodicity(), receipt.period()).orElseThrow());
  }

  private void tell(RuleTrial trial) {
    PrintWriter out = spec.commandLine().getOut();
    for (TriedRule tried : trial.rules()) {
      out.printf("%s (%s): %s%n", tried.rule().id(), tried.rule().severity(), tried.rule().asked());
      if (!tried.inForce()) {
        out.println("  Not in force on every day of the period: not asked.");
        continue;
      }
      out.printf(
          "  Rows that break it: %d, of which nothing else rejects %d%n",
          tried.broken(), tried.alone());
      tried.first().forEach(row -> out.printf("  line %d  %s%n", row.line(), row.shown()));
    }
    out.printf(
        "Rows: %d. Rejected by what is declared: %d; with the rules tried: %d.%n",
        trial.received(), trial.rejectedNow(), trial.rejectedThen());
    if (trial.refusedThen()) {
      out.println("The delivery would be refused: more rows are rejected than the source allows.");
    }
    out.println("Nothing was changed.");
    out.flush();
  }
}
