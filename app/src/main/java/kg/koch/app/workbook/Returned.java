package kg.koch.app.workbook;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.catalog.Catalog;
import kg.koch.engine.ledger.Ledger;
import kg.koch.engine.ledger.Step;

/** Workbooks given back, each made once and kept as a step of its own, {@code 2-returned}. */
public final class Returned {

  private static final String STAGE = "2-returned";

  private final Catalog catalog;
  private final Ledger ledger;

  public Returned(Catalog catalog, Ledger ledger) {
    this.catalog = catalog;
    this.ledger = ledger;
  }

  /**
   * The workbook of a delivery; empty if nothing is wrong with it.
   *
   * @param language ky, ru or en
   */
  public synchronized Optional<Path> of(CheckedDelivery checked, String language) {
    if (checked.findingsByRule().isEmpty()) {
      return Optional.empty();
    }
    Step step =
        ledger.run(
            STAGE,
            List.of(checked.stepId()),
            new TreeMap<>(Map.of("language", language)),
            folder -> {
              new ReturnedWorkbook(checked, catalog.source(checked.source()), language)
                  .into(folder);
              return new TreeMap<>(Map.of("source", checked.source(), "period", checked.period()));
            });
    return Optional.of(step.file(ReturnedWorkbook.NAME));
  }
}
