package kg.koch.portal.page;

import java.util.List;
import kg.koch.publish.bundle.Coverage;
import kg.koch.publish.bundle.Coverage.Supplier;
import kg.koch.publish.bundle.Coverage.TableCoverage;
import kg.koch.publish.bundle.Release;
import org.jspecify.annotations.Nullable;

/** What the country collects of migration, and which of the tables it needs lack a source. */
public record SourcesPage(Frame frame, Coverage coverage) {

  /** Null where the release is older than this page and does not tell. */
  static @Nullable SourcesPage of(Frame frame, Release release) {
    Coverage coverage = release.quality().coverage();
    return coverage == null ? null : new SourcesPage(frame, coverage);
  }

  public List<Supplier> delivering() {
    return coverage.suppliers().stream().filter(one -> one.deliveries() > 0).toList();
  }

  public List<Supplier> awaited() {
    return coverage.suppliers().stream().filter(one -> one.deliveries() == 0).toList();
  }

  public String state(TableCoverage table) {
    return frame.say("coverage." + table.state());
  }

  /** How many tables are published, of how many. */
  public String summary() {
    long published =
        coverage.tables().stream().filter(one -> one.state().equals("PUBLISHED")).count();
    return frame.say(
        "coverage.summary",
        frame.count(published),
        frame.count(coverage.tables().size()),
        frame.count(delivering().size()),
        frame.count(coverage.suppliers().size()));
  }

  /** The title of a source. */
  public String source(String id) {
    Supplier supplier = coverage.supplier(id);
    return supplier == null ? id : frame.say(supplier.title());
  }

  public boolean delivers(String id) {
    Supplier supplier = coverage.supplier(id);
    return supplier != null && supplier.deliveries() > 0;
  }

  /** The newest period of a source, in words. */
  public String latest(Supplier supplier) {
    String latest = supplier.latest();
    return latest == null ? "" : frame.period(latest);
  }
}
