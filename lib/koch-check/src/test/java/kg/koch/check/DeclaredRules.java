package kg.koch.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFiles;
import kg.koch.catalog.CatalogReader;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Periodicity;

/** A made-up register of permits whose rules a test writes as a statistician would, in YAML. */
final class DeclaredRules implements CatalogFiles {

  static final String HEADER = "holder,employer,sex,born,issued,ends,arrived,fee,paid,number\n";

  private static final String LABEL = "{ky: а, ru: а, en: a}";
  private static final String LIST = "code,parent,valid_from,valid_to,label_ky,label_ru,label_en\n";

  private final Map<String, String> files = new TreeMap<>();

  private DeclaredRules(String rules) {
    files.put("codelists/sexes.csv", LIST + "F,,,,а,а,a\nM,,,,а,а,a\n");
    files.put(
        "sources/permits.yaml",
        String.join(
            "\n",
            "id: permits",
            "title: " + LABEL,
            "owners: [{name: " + LABEL + "}]",
            "legal-basis: " + LABEL,
            "periodicity: MONTH",
            "purpose: " + LABEL,
            "blocking-threshold: 1",
            "fields:",
            field("holder", "PIN", 14),
            field("employer", "PIN", 14),
            field("sex", "CODE, code-list: sexes", 1),
            field("born", "DATE", 10),
            field("issued", "DATE", 10),
            field("ends", "DATE", 10),
            field("arrived", "TIMESTAMP", 19),
            field("fee", "DECIMAL", 19),
            field("paid", "INTEGER", 14),
            field("number", "TEXT", 20),
            "rules:",
            rules));
  }

  private static String field(String name, String type, int length) {
    return "  - {name: %s, label: %s, type: %s, maximum-length: %d, sensitivity: NONE, purpose: CONTROL}"
        .formatted(name, LABEL, type, length);
  }

  /** The lines of one rule: what it asks; its name, severity and instruction are added. */
  static Catalog of(String... lines) {
    String rule =
        "  - id: asked\n    kind: COMPARISON\n    severity: ERROR\n    instruction: %s\n    %s\n"
            .formatted(LABEL, String.join("\n    ", lines));
    return new CatalogReader(new DeclaredRules(rule)).read();
  }

  /** What is found in rows of March 2024, none of which breaks a rule of every source. */
  static List<Finding> check(Path folder, Catalog catalog, String rows) {
    SourceLayout layout = catalog.source("permits");
    List<Finding> findings = new ArrayList<>();
    try {
      Path path = folder.resolve("permits.csv");
      Files.writeString(path, HEADER + rows);
      try (CheckedRows checked =
          CheckedRows.open(
              new DeliveryFile(path, "permits.csv"),
              Encoding.UTF_8,
              layout,
              Period.parse(Periodicity.MONTH, "2024-03").orElseThrow(),
              catalog,
              sink(findings))) {
        while (checked.next()) {
          // What does not pass is in the findings.
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return findings;
  }

  private static FindingSink sink(List<Finding> findings) {
    return new FindingSink() {
      @Override
      public void found(Finding finding) {
        findings.add(finding);
      }

      @Override
      public void rejected(long line, byte[] row) {
        // Only what was found is asked for.
      }
    };
  }

  @Override
  public List<String> list(String folder) {
    return files.keySet().stream().filter(name -> name.startsWith(folder + "/")).toList();
  }

  @Override
  public InputStream open(String name) {
    return new ByteArrayInputStream(files.getOrDefault(name, "").getBytes(UTF_8));
  }
}
