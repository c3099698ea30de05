package kg.koch.app.vtl;

import java.util.List;
import kg.koch.catalog.SourceLayout.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A rule read from VTL, in the words of a declaration.
 *
 * @param when conditions; empty: every row
 * @param errorCode what VTL says of a row that breaks it; null: nothing
 * @param line of the file where it begins
 */
record VtlRule(
    String id,
    VtlComparison comparison,
    List<VtlComparison> when,
    Severity severity,
    @Nullable String errorCode,
    long line) {

  VtlRule {
    when = List.copyOf(when);
  }

  /** Left side, operator, right side, as a declaration has them. */
  record VtlComparison(String left, String operator, String right) {

    String text() {
      return left + " " + operator + " " + right;
    }
  }

  /** As an item of the list {@code rules} of a source. */
  String yaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append("  - id: ").append(quoted(id)).append('\n');
    yaml.append("    kind: COMPARISON\n");
    yaml.append("    left: ").append(quoted(comparison.left())).append('\n');
    yaml.append("    operator: ").append(quoted(comparison.operator())).append('\n');
    yaml.append("    right: ").append(quoted(comparison.right())).append('\n');
    if (!when.isEmpty()) {
      String all = String.join(" and ", when.stream().map(VtlComparison::text).toList());
      yaml.append("    when: ").append(quoted(all)).append('\n');
    }
    yaml.append("    severity: ").append(severity).append('\n');
    yaml.append("    instruction: {ky: %s, ru: %s, en: %s}\n".formatted(ky(), ru(), en()));
    return yaml.toString();
  }

  private String ky() {
    return quoted(errorCode == null ? id + " эрежесин караңыз." : errorCode);
  }

  private String ru() {
    return quoted(errorCode == null ? "См. правило " + id + "." : errorCode);
  }

  private String en() {
    return quoted(errorCode == null ? "See rule " + id + "." : errorCode);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
  }
}
