package kg.koch.app.intake;

import java.nio.file.Path;
import java.util.Optional;
import kg.koch.app.check.Check;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.collect.Collect;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.app.workbook.Returned;
import kg.koch.catalog.Catalog;
import kg.koch.engine.ledger.Ledger;

/** Collects one file, checks it and compares it with the version before it. */
public final class Intake {

  private final Catalog catalog;
  private final Collect collect;
  private final Check check;
  private final Returned returned;

  public Intake(Catalog catalog, Ledger ledger, Collect collect, Check check) {
    this.catalog = catalog;
    this.collect = collect;
    this.check = check;
    this.returned = new Returned(catalog, ledger);
  }

  /** An intake alone on a data folder. */
  public static Intake on(Catalog catalog, Ledger ledger, Path spill) {
    return new Intake(
        catalog, ledger, new Collect(catalog, ledger), new Check(catalog, ledger, 1, spill));
  }

  /**
   * Takes a file in, or gives the answer it had.
   *
   * @throws kg.koch.terms.BadInputException if it cannot be used; nothing is kept then
   */
  public Taken deliver(Path file, String source, String period) {
    Receipt receipt = collect.deliver(file, source, period);
    CheckedDelivery checked = check.check(receipt, collect.receipts());
    return new Taken(
        checked, check.compare(receipt, collect.receipts()), catalog.source(receipt.source()));
  }

  /**
   * The workbook for its supplier; empty if nothing is wrong.
   *
   * @param language ky, ru or en
   */
  public Optional<Path> returned(CheckedDelivery checked, String language) {
    return returned.of(checked, language);
  }
}
