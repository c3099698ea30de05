package kg.koch.app.chain;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.app.measure.handover.MeasuredTables;
import kg.koch.app.protect.handover.AuditedRelease;
import kg.koch.app.protect.handover.ProtectedTables;
import kg.koch.publish.bundle.Release;

/** What each step did, in words with counts. */
final class StepWords {

  private StepWords() {}

  static String collected(List<Receipt> receipts) {
    long bytes = receipts.stream().mapToLong(Receipt::bytes).sum();
    return words("%,d deliveries, %,d bytes", receipts.size(), bytes);
  }

  static String checked(List<CheckedDelivery> checked) {
    long received = checked.stream().mapToLong(CheckedDelivery::received).sum();
    long rejected = checked.stream().mapToLong(CheckedDelivery::rejectedRows).sum();
    long refused = checked.stream().filter(CheckedDelivery::refused).count();
    return words(
        "%,d rows = %,d accepted + %,d rejected; %d deliveries refused",
        received, received - rejected, rejected, refused);
  }

  static String linked(LinkedEvents linked) {
    long unlinked =
        linked.facts().entrySet().stream()
            .filter(fact -> fact.getKey().contains(".unlinked."))
            .mapToLong(fact -> ((Number) fact.getValue()).longValue())
            .sum();
    return words(
        "%,d persons; %,d rows belong to nobody known",
        count(linked.facts().get("persons")), unlinked);
  }

  static String measured(MeasuredTables measured) {
    return words(
        "%,d tables of %,d persons",
        measured.tables().size(), count(measured.facts().get("persons")));
  }

  static String protectedTables(ProtectedTables tables) {
    long cells = tables.tables().stream().mapToLong(table -> table.rows()).sum();
    return words("%,d tables, %,d cells", tables.tables().size(), cells);
  }

  static String audited(AuditedRelease audited) {
    return words(
        "%,d small counts in %,d tables, %,d earlier releases: readers can work out %,d; of a sample"
            + " of %,d, %,d are not proven safe",
        audited.small(),
        audited.tables().size(),
        audited.earlier().size(),
        audited.known(),
        audited.looked(),
        audited.open());
  }

  static String published(Release release) {
    return words("release %s", release.id());
  }

  private static long count(@org.jspecify.annotations.Nullable Object fact) {
    return ((Number) Objects.requireNonNull(fact)).longValue();
  }

  private static String words(String form, Object... counts) {
    return String.format(Locale.ROOT, form, counts);
  }
}
