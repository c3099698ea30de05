package kg.koch.app.link.internal;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.engine.dataset.Datasets;

/** Writes persons and registrations: what the registers say of each person key. */
public final class PersonWriter {

  /** As the newest register snapshot says; among equals the highest PIN, the one in force. */
  private static final String REGISTERED =
      """
      SELECT person, sex, birth_date, birth_country, citizenship, true AS registered, 'pin' AS linked_by
      FROM register JOIN spine USING (pin)
      WHERE person IS NOT NULL
      QUALIFY row_number() OVER (PARTITION BY person ORDER BY period DESC, pin DESC, line) = 1
      """;

  /** Born after one snapshot and gone before the next; citizenship follows birth registration. */
  private static final String BORN =
      """
      SELECT person, sex, birth_date, birth_country, 'KGZ' AS citizenship, false AS registered, 'pin' AS linked_by
      FROM birth JOIN spine USING (pin)
      WHERE person IS NOT NULL AND person NOT IN (SELECT person FROM register_person)
      QUALIFY row_number() OVER (PARTITION BY person ORDER BY period DESC, line) = 1
      """;

  /** What the crossings of a PIN no register has say most often; among equals the smallest. */
  private static final String AT_BORDER =
      """
      SELECT person, sex, birth_date, CAST(NULL AS VARCHAR) AS birth_country, citizenship,
             false AS registered, 'pin' AS linked_by
      FROM (SELECT person, c.sex, c.birth_date, c.citizenship, count(*) AS times
            FROM crossing c JOIN border_person USING (pin) JOIN spine USING (pin)
            WHERE person IS NOT NULL
            GROUP BY ALL)
      QUALIFY row_number() OVER (PARTITION BY person ORDER BY times DESC, sex, birth_date, citizenship) = 1
      """;

  /** What the crossings of a visitor's document say most often; among equals the smallest. */
  private static final String VISITORS =
      """
      SELECT person, sex, birth_date, CAST(NULL AS VARCHAR) AS birth_country, citizenship,
             false AS registered, 'document' AS linked_by
      FROM (SELECT person, c.sex, c.birth_date, citizenship, count(*) AS times
            FROM crossing c JOIN document d USING (citizenship, document_number)
            WHERE c.pin IS NULL %s
            GROUP BY ALL)
      QUALIFY row_number() OVER (PARTITION BY person ORDER BY times DESC, sex, birth_date) = 1
      """;

  private final Datasets datasets;
  private final LinkedBefore before;
  private final Path folder;

  /**
   * @param before whose registrations are taken over: no register came since
   */
  public PersonWriter(Datasets datasets, LinkedBefore before, Path folder) {
    this.datasets = datasets;
    this.before = before;
    this.folder = folder;
  }

  public SortedMap<String, Object> write() {
    datasets.execute("CREATE TABLE register_person AS " + REGISTERED);
    Path persons = folder.resolve("persons.parquet");
    datasets.copy(
        "SELECT person, CAST(CASE sex WHEN 'F' THEN 1 ELSE 2 END AS TINYINT) AS sex, birth_date, birth_country,"
            + " citizenship, registered, linked_by FROM (SELECT * FROM register_person UNION ALL ("
            + BORN
            + ") UNION ALL ("
            + AT_BORDER
            + ") UNION ALL ("
            + VISITORS.formatted(ResidualLinks.notAmongThem(datasets, "c"))
            + ")) ORDER BY person",
        persons);
    writeRegistrations();
    SortedMap<String, Object> facts = new TreeMap<>();
    String from = " FROM " + Datasets.parquet(persons);
    facts.put("persons", datasets.number("SELECT count(*)" + from));
    facts.put(
        "persons.linked-by-pin",
        datasets.number("SELECT count(*)" + from + " WHERE linked_by = 'pin'"));
    facts.put(
        "persons.linked-by-document",
        datasets.number("SELECT count(*)" + from + " WHERE linked_by = 'document'"));
    facts.put(
        "register.unlinked.pin-history-ambiguous",
        datasets.number(
            "SELECT count(*) FROM register JOIN spine USING (pin) WHERE person IS NULL"));
    return facts;
  }

  private void writeRegistrations() {
    Path file = folder.resolve("registrations.parquet");
    if (before.takeOverWhole("registrations", file)) {
      return;
    }
    datasets.copy(
        "SELECT person, CAST(period AS DATE) AS as_of, min(coalesce(area, '_U')) AS area,"
            + " arg_max(citizenship, pin) AS citizenship"
            + " FROM register JOIN spine USING (pin) LEFT JOIN area_code ON soate = registered_soate"
            + " WHERE person IS NOT NULL GROUP BY person, period ORDER BY person, as_of",
        file);
  }
}
