package kg.koch.check;

import java.util.ArrayList;
import java.util.List;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.catalog.SourceLayout.FieldType;
import kg.koch.catalog.SourceLayout.Rule;

/** Everything a row of a source must keep: its shape, its fields, its declared rules. */
final class RowCheck {

  private final int[] positions;
  private final FieldCheck[] fields;
  private final List<Rule> rules;
  private final RowRule[] rowRules;
  private final Values values;

  RowCheck(SourceLayout layout, Header header, Period period, Catalog catalog) {
    this.positions = header.positions(layout);
    this.rules =
        layout.rules().stream()
            .filter(rule -> rule.isInForce(period.first(), period.last()))
            .toList();
    this.values = new Values(positions.length);
    List<FieldCheck> checks = new ArrayList<>();
    for (Field field : layout.fields()) {
      CodeTable codes =
          field.type() == FieldType.CODE ? new CodeTable(catalog, field, period) : null;
      checks.add(new FieldCheck(checks.size(), field, codes));
    }
    this.fields = checks.toArray(FieldCheck[]::new);
    RowRules made = new RowRules(layout, period);
    this.rowRules = rules.stream().map(made::of).toArray(RowRule[]::new);
  }

  /** Finds what is wrong with the scanned row; its values are then in {@link #values()}. */
  void check(RowScanner row, RowFindings findings) {
    findings.begin(row.line());
    if (row.isMalformed()) {
      findings.error("", BuiltInRules.QUOTES, "a separator after a closing quote", "other text");
      return;
    }
    if (row.fields() != positions.length) {
      findings.error(
          "", BuiltInRules.FIELD_COUNT, positions.length + " fields", row.fields() + " fields");
      return;
    }
    row.undouble();
    for (int field = 0; field < fields.length; field++) {
      int at = positions[field];
      values.place(field, row.buffer(), row.start(at), row.end(at));
      fields[field].check(values, findings);
    }
    for (int rule = 0; rule < rowRules.length; rule++) {
      if (!rowRules[rule].holds(values)) {
        add(rules.get(rule), rowRules[rule].expected(), findings);
      }
    }
  }

  private void add(Rule rule, String expected, RowFindings findings) {
    List<String> came = new ArrayList<>();
    for (String name : rule.fields()) {
      came.add(values.shown(position(name)));
    }
    findings.add(
        String.join("+", rule.fields()),
        rule.id(),
        rule.severity(),
        expected,
        String.join(" | ", came));
  }

  private int position(String name) {
    int position = 0;
    while (!fields[position].isNamed(name)) {
      position++;
    }
    return position;
  }

  List<String> codes(int field) {
    return fields[field].codes().codes();
  }

  Values values() {
    return values;
  }
}
