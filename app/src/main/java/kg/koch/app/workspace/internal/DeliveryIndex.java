package kg.koch.app.workspace.internal;

import java.util.List;
import java.util.Optional;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.app.database.StageDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deliveries and their verdicts in PostgreSQL: the collect and check schemas, each under its own
 * role. Putting the same thing twice changes nothing, so a start after a kill puts everything
 * again.
 */
final class DeliveryIndex {

  /** A receipt as the index keeps it. */
  record Delivery(
      String receipt,
      String source,
      String period,
      int version,
      String fileName,
      String sha256,
      long bytes) {}

  /** A verdict as the index keeps it. */
  record Verdict(long received, long accepted, long rejected, boolean refused) {}

  /** How many rows broke a rule. */
  record FindingCount(String rule, long rowsFound) {}

  private final JdbcClient collect;
  private final JdbcClient check;

  DeliveryIndex(StageDatabases databases) {
    this.collect = databases.of("collect");
    this.check = databases.of("check");
  }

  void put(Receipt receipt) {
    collect
        .sql(
            "INSERT INTO delivery VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (receipt) DO UPDATE SET version = EXCLUDED.version")
        .params(
            receipt.id(),
            receipt.source(),
            receipt.period(),
            receipt.version(),
            receipt.fileName(),
            receipt.sha256(),
            receipt.bytes(),
            receipt.lines())
        .update();
  }

  void put(CheckedDelivery checked) {
    String receipt = checked.receipt().id();
    check
        .sql(
            "INSERT INTO verdict VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (receipt) DO UPDATE SET refused = EXCLUDED.refused")
        .params(
            receipt,
            checked.stepId(),
            checked.received(),
            checked.acceptedRows(),
            checked.rejectedRows(),
            checked.refused())
        .update();
    checked
        .findingsByRule()
        .forEach(
            (rule, rows) ->
                check
                    .sql("INSERT INTO finding_count VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                    .params(receipt, rule, rows)
                    .update());
  }

  List<Delivery> deliveries() {
    return collect
        .sql(
            "SELECT receipt, source, period, version, file_name, sha256, bytes FROM delivery"
                + " ORDER BY source, period DESC, version DESC")
        .query(Delivery.class)
        .list();
  }

  Optional<Delivery> findDelivery(String receipt) {
    return deliveries().stream().filter(one -> one.receipt().equals(receipt)).findFirst();
  }

  Optional<Verdict> findVerdict(String receipt) {
    return check
        .sql("SELECT received, accepted, rejected, refused FROM verdict WHERE receipt = ?")
        .param(receipt)
        .query(Verdict.class)
        .optional();
  }

  List<FindingCount> findings(String receipt) {
    return check
        .sql(
            "SELECT rule, rows_found FROM finding_count WHERE receipt = ? ORDER BY rows_found DESC, rule")
        .param(receipt)
        .query(FindingCount.class)
        .list();
  }
}
