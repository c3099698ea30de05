package kg.koch.check;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CodeList;
import kg.koch.catalog.CodeList.Code;
import kg.koch.catalog.Label;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.catalog.SourceLayout.FieldType;
import kg.koch.catalog.SourceLayout.Periodicity;
import kg.koch.catalog.SourceLayout.Purpose;
import kg.koch.catalog.SourceLayout.Rule;
import kg.koch.catalog.SourceLayout.RuleKind;
import kg.koch.catalog.SourceLayout.Sensitivity;
import kg.koch.catalog.SourceLayout.Severity;

/** A made-up source with every kind of field and rule, and its deliveries of March 2024. */
final class Deliveries {

  static final String HEADER = "pin,name,sex,born,crossed\n";
  static final String GOOD = "20102199000001,Асан,M,1990-02-01,2024-03-05T10:00:00\n";

  private static final Label LABEL = new Label("а", "а", "a");

  /** What came of a delivery. */
  record Outcome(long received, long accepted, long rejected, List<Finding> findings) {

    List<String> rules() {
      return findings.stream().map(Finding::rule).toList();
    }
  }

  private Deliveries() {}

  static SourceLayout layout() {
    return new SourceLayout(
        "made-up",
        LABEL,
        LABEL,
        Periodicity.MONTH,
        new BigDecimal("0.5"),
        List.of(
            field("pin", FieldType.PIN, false, 14),
            field("name", FieldType.TEXT, false, 10),
            field("sex", FieldType.CODE, true, 1),
            field("born", FieldType.DATE, true, 10),
            field("crossed", FieldType.TIMESTAMP, true, 19)),
        List.of(
            rule("structure", RuleKind.PIN_STRUCTURE, Severity.ERROR, "pin"),
            rule("agrees", RuleKind.PIN_AGREES, Severity.ERROR, "pin", "sex", "born"),
            rule("order", RuleKind.NOT_AFTER, Severity.ERROR, "born", "crossed"),
            rule("range", RuleKind.RANGE, Severity.WARNING, "born"),
            rule("once", RuleKind.UNIQUE, Severity.ERROR, "pin", "name", "crossed"),
            rule("who", RuleKind.ONE_OF_REQUIRED, Severity.ERROR, "pin", "name"),
            rule("period", RuleKind.WITHIN_PERIOD, Severity.ERROR, "crossed")));
  }

  private static Field field(String name, FieldType type, boolean required, int length) {
    String list = type == FieldType.CODE ? "sexes" : null;
    return new Field(
        name,
        LABEL,
        type,
        required,
        list,
        null,
        length,
        false,
        Sensitivity.PERSONAL,
        Purpose.BREAKDOWN);
  }

  private static Rule rule(String id, RuleKind kind, Severity severity, String... fields) {
    String minimum = kind == RuleKind.RANGE ? "1900-01-01" : null;
    return new Rule(id, kind, List.of(fields), minimum, null, severity, LABEL);
  }

  private static CodeList sexes() {
    return new CodeList(
        "sexes",
        List.of(
            new Code("F", null, LABEL, null, null, Map.of()),
            new Code("M", null, LABEL, null, null, Map.of())));
  }

  /** Reads bytes as a delivery, from the recognition of the encoding on. */
  static Outcome read(Path folder, byte[] bytes) throws IOException {
    Path path = folder.resolve("delivery.csv");
    Files.write(path, bytes);
    DeliveryFile file = new DeliveryFile(path, "delivery.csv");
    Encoding encoding = inspect(file, 1 << 16).encoding();
    List<Finding> findings = new ArrayList<>();
    List<Long> rejected = new ArrayList<>();
    Period period = Period.parse(Periodicity.MONTH, "2024-03").orElseThrow();
    try (CheckedRows rows =
        CheckedRows.open(
            file,
            encoding,
            layout(),
            period,
            new Catalog(Map.of("sexes", sexes()), Map.of(), Map.of(), Map.of()),
            sink(findings, rejected))) {
      long accepted = 0;
      while (rows.next()) {
        accepted++;
      }
      return new Outcome(rows.received(), accepted, rejected.size(), findings);
    }
  }

  /** What collecting finds in a file that it reads in pieces of that size. */
  static DeliveryInspector.Found inspect(DeliveryFile file, int piece) throws IOException {
    DeliveryInspector inspector = new DeliveryInspector(file.name(), layout());
    try (var in = file.openInflated()) {
      byte[] buffer = new byte[piece];
      int length = in.read(buffer);
      while (length >= 0) {
        inspector.inspect(buffer, length);
        length = in.read(buffer);
      }
    }
    return inspector.found();
  }

  private static FindingSink sink(List<Finding> findings, List<Long> rejected) {
    return new FindingSink() {
      @Override
      public void found(Finding finding) {
        findings.add(finding);
      }

      @Override
      public void rejected(long line, byte[] row) {
        rejected.add(line);
      }
    };
  }
}
