package kg.koch.app.microdata.protection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kg.koch.app.microdata.protection.ColumnSettings.Change;
import kg.koch.app.microdata.protection.ColumnSettings.Coarsening;
import kg.koch.app.microdata.protection.ColumnSettings.Method;
import kg.koch.app.microdata.protection.ColumnSettings.SensitiveLimits;
import kg.koch.app.tabular.TableOutput;
import org.jspecify.annotations.Nullable;

/** Settings as YAML; {@link MicrodataSettingsFile} reads them back the same. */
public final class MicrodataSettingsText {

  private final StringBuilder text = new StringBuilder();
  private final Path folder;

  private MicrodataSettingsText(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /**
   * The text.
   *
   * @param folder the file is written to; paths are told from there
   */
  public static String of(MicrodataSettings settings, Path folder) {
    MicrodataSettingsText written = new MicrodataSettingsText(folder);
    written.write(settings);
    return written.text.toString();
  }

  private void write(MicrodataSettings settings) {
    line(
        "# Settings of ./koch protect microdata. Given back with --settings they give the same result again.");
    line("# Every record looks like k - 1 others at least, by the quasi-identifiers.");
    line("k: " + settings.k());
    if (settings.blankedShare() != null) {
      line(
          "# Share of records that may be blanked rather than all be made coarser; without it the one is taken that loses least.");
      line("blanked_share: " + settings.blankedShare());
    }
    line("# Chance is decided by this number; keep it secret.");
    line("seed: " + settings.seed());
    line("# Special uniques are looked for in sets of so many columns.");
    line("largest_set: " + settings.largestSet());
    if (settings.population() != null) {
      line("# Persons in the population the records are a sample of.");
      line("population: " + TableOutput.number(settings.population()));
    }
    line("# Whether a synthetic file is made too.");
    line("synthetic: " + settings.isSynthetic());
    line(
        "# Roles: quasi_identifier, sensitive, number, category, weight, household, identifier, dropped.");
    line(
        "# Keys beside the role, such as hierarchy, top, closeness or method: docs/methods/microdata.md.");
    line("columns:");
    settings.columns().forEach((name, column) -> line("  " + quoted(name) + ": " + of(column)));
  }

  private String of(ColumnSettings column) {
    List<String> parts = new ArrayList<>();
    parts.add("role: " + column.role().label());
    add(parts, column.coarsening());
    add(parts, "bottom", column.coding().bottom());
    add(parts, "top", column.coding().top());
    add(parts, column.limits());
    add(parts, column.change());
    return "{" + String.join(", ", parts) + "}";
  }

  private void add(List<String> parts, Coarsening coarsening) {
    if (coarsening.hierarchy() != null) {
      Path told = folder.relativize(coarsening.hierarchy().toAbsolutePath());
      parts.add("hierarchy: " + quoted(told.toString()));
    }
    if (!coarsening.intervals().isEmpty()) {
      parts.add("intervals: " + coarsening.intervals());
    }
    if (!coarsening.prefixes().isEmpty()) {
      parts.add("prefixes: " + coarsening.prefixes());
    }
    if (coarsening.highest() != null) {
      parts.add("highest: " + coarsening.highest());
    }
    if (coarsening.importance() != 1) {
      parts.add("importance: " + TableOutput.number(coarsening.importance()));
    }
  }

  private static void add(List<String> parts, SensitiveLimits limits) {
    if (limits.distinct() != null) {
      parts.add("distinct: " + limits.distinct());
    }
    add(parts, "entropy", limits.entropy());
    if (!limits.recursive().isEmpty()) {
      parts.add("recursive: " + limits.recursive());
    }
    add(parts, "closeness", limits.closeness());
    if (limits.isOrdered()) {
      parts.add("ordered: true");
    }
  }

  private static void add(List<String> parts, Change change) {
    if (change.method() != Method.KEEP) {
      parts.add("method: " + change.method().name().toLowerCase(Locale.ROOT));
      add(parts, "amount", change.amount());
    }
    if (!change.together().isEmpty()) {
      parts.add("together: " + quoted(change.together()));
    }
  }

  private static void add(List<String> parts, String key, @Nullable Double value) {
    if (value != null) {
      parts.add(key + ": " + TableOutput.number(value));
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private void line(String one) {
    text.append(one).append('\n');
  }
}
