package kg.koch.app.matching;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kg.koch.link.linkage.LinkageSettings;
import kg.koch.link.record.FieldKind;
import kg.koch.link.weigh.Model;
import kg.koch.link.weigh.Parameters;

/** Settings as YAML; {@link SettingsFile} reads them back, number by number the same. */
final class SettingsText {

  private final StringBuilder text = new StringBuilder();

  private SettingsText() {}

  static String of(LinkageSettings settings) {
    SettingsText written = new SettingsText();
    written.write(settings);
    return written.text.toString();
  }

  private void write(LinkageSettings settings) {
    line("# Settings of ./koch link. Given back with --settings they give the same result again.");
    line("# Probabilities from which two records are linked; the first is the main one.");
    line("thresholds: " + settings.thresholds());
    line("# Of two files: whether a record has at most one match in the other.");
    line("one_to_one: " + settings.oneToOne());
    if (settings.source() != null) {
      line("# Column of which no person has a value twice.");
      line("source: " + quoted(settings.source()));
    }
    line("# What columns hold; columns not named take no part.");
    line("columns:");
    for (Map.Entry<String, FieldKind> column : new TreeMap<>(settings.kinds()).entrySet()) {
      line("  " + quoted(column.getKey()) + ": " + column.getValue().label());
    }
    line("# Records that agree in all parts of a line are linked, whatever else they say.");
    tuples("deterministic", settings.deterministic());
    line("# Records that agree in all parts of a line are compared.");
    tuples("blocking", settings.rules());
    line("# By what blocks that are too large are cut.");
    line("hot_blocks_by: " + list(settings.refinements()));
    Model model = settings.model();
    if (model != null) {
      write(model);
    }
  }

  private void write(Model model) {
    line("# Weights; leave out prior and weights to have them estimated.");
    line("prior: " + model.prior());
    line("weights:");
    for (Parameters one : model.parameters()) {
      line("  - column: " + quoted(one.name()));
      line("    levels:");
      for (int level = 1; level <= one.levels().size(); level++) {
        line(
            "      - {level: %s, m: %s, u: %s, log_rarity: %s}"
                .formatted(
                    quoted(one.levels().get(level - 1)),
                    one.m()[level],
                    one.u()[level],
                    one.logRarity()[level]));
      }
    }
  }

  private void tuples(String key, List<List<String>> tuples) {
    line(key + (tuples.isEmpty() ? ": []" : ":"));
    tuples.forEach(tuple -> line("  - " + list(tuple)));
  }

  private static String list(List<String> items) {
    return items.stream().map(SettingsText::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private void line(String one) {
    text.append(one).append('\n');
  }
}
