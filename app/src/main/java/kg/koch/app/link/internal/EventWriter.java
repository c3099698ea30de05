package kg.koch.app.link.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.engine.dataset.Datasets;

/**
 * Writes crossings, moves, births and deaths with person keys in place of identifiers, and counts
 * what stayed unlinked.
 */
public final class EventWriter {

  /** Events of one kind: the accepted rows, and how their columns become those of an event. */
  private record Events(
      String dataset, List<String> sources, String view, String joins, String columns) {

    /** Columns other events do not have: null in each crossing would cost memory. */
    String more() {
      return dataset.equals("births") ? ", father" : "";
    }
  }

  /**
   * Codes as small numbers while the rows are put in order: with text, 22 million crossings did not
   * fit into 3.5 GB; so they take a third. The files hold the text.
   */
  private static final String NARROW =
      "person, CAST(kind AS event_kind) AS kind, \"at\", known_on, CAST(place AS event_place) AS place,"
          + " CAST(place_to AS event_place) AS place_to, reason, related,"
          + " CAST(source AS event_source) AS source, CAST(receipt AS event_receipt) AS receipt,"
          + " \"row\"";

  private static final String PLACES =
      """
      SELECT checkpoint AS code FROM crossing UNION SELECT country FROM crossing
      UNION SELECT area FROM area_code UNION SELECT from_country FROM move
      UNION SELECT to_country FROM move UNION SELECT birth_country FROM birth
      UNION SELECT death_country FROM death UNION SELECT '_U'""";

  private static final String RECEIPTS =
      """
      SELECT receipt AS code FROM crossing UNION SELECT receipt FROM move
      UNION SELECT receipt FROM birth UNION SELECT receipt FROM death""";

  private static final String CROSSINGS = "crossings";

  private static final String BY_PIN = "LEFT JOIN spine s ON s.pin = e.pin";

  private static final List<Events> ALL =
      List.of(
          new Events(
              "crossings",
              List.of("border-crossings", "border-archive"),
              "crossing",
              BY_PIN,
              """
              CASE direction WHEN 'A' THEN 'arrival' ELSE 'departure' END AS kind, crossed_at AS "at",
              CAST(crossed_at AS DATE) AS known_on, checkpoint AS place, country AS place_to,
              CAST(NULL AS VARCHAR) AS reason, CAST(NULL AS BIGINT) AS related"""),
          new Events(
              "moves",
              List.of("address-registrations"),
              "move",
              BY_PIN
                  + " LEFT JOIN area_code f ON f.soate = e.from_soate LEFT JOIN area_code t ON t.soate = e.to_soate",
              """
              lower(kind) AS kind, CAST(moved_on AS TIMESTAMP) AS "at", registered_on AS known_on,
              coalesce(f.area, from_country, '_U') AS place, coalesce(t.area, to_country, '_U') AS place_to,
              reason, CAST(NULL AS BIGINT) AS related"""),
          new Events(
              "births",
              List.of("civil-births"),
              "birth",
              BY_PIN
                  + " LEFT JOIN area_code a ON a.soate = e.soate LEFT JOIN spine m ON m.pin = e.mother_pin"
                  + " LEFT JOIN spine f ON f.pin = e.father_pin",
              """
              'birth' AS kind, CAST(birth_date AS TIMESTAMP) AS "at", registered_on AS known_on,
              coalesce(a.area, birth_country, '_U') AS place, CAST(NULL AS VARCHAR) AS place_to,
              CAST(NULL AS VARCHAR) AS reason, m.person AS related, f.person AS father"""),
          new Events(
              "deaths",
              List.of("civil-deaths"),
              "death",
              BY_PIN + " LEFT JOIN area_code a ON a.soate = e.soate",
              """
              'death' AS kind, CAST(death_date AS TIMESTAMP) AS "at", registered_on AS known_on,
              coalesce(a.area, death_country, '_U') AS place, CAST(NULL AS VARCHAR) AS place_to,
              CAST(NULL AS VARCHAR) AS reason, CAST(NULL AS BIGINT) AS related"""));

  private final Datasets datasets;
  private final LinkedBefore before;
  private final Path folder;

  /**
   * @param before whose crossings, in their order, are taken over if they can be
   */
  public EventWriter(Datasets datasets, LinkedBefore before, Path folder) {
    this.datasets = datasets;
    this.before = before;
    this.folder = folder;
  }

  public SortedMap<String, Object> write() {
    makeTypes();
    SortedMap<String, Object> facts = new TreeMap<>();
    for (Events events : ALL) {
      Path file = folder.resolve(events.dataset() + ".parquet");
      if (events.dataset().equals(CROSSINGS) && before.takeOver(datasets, file)) {
        datasets.copy(linkedSince(events), folder.resolve(CROSSINGS + "-since.parquet"));
      } else {
        datasets.copy(linked(events), file);
      }
      events.sources().forEach(source -> facts.putAll(count(events, source)));
    }
    datasets.copy(drawn(), folder.resolve(LinkedEvents.LINK_DRAWS + ".parquet"));
    return facts;
  }

  /** In the order of their text, so that rows are in the same order as by text. */
  private void makeTypes() {
    makeType(
        "event_kind",
        "SELECT unnest(['arrival', 'birth', 'death', 'departure', 'internal']) AS code");
    makeType(
        "event_source",
        "SELECT unnest(['address-registrations', 'border-archive', 'border-crossings',"
            + " 'civil-births', 'civil-deaths']) AS code");
    makeType("event_place", PLACES);
    makeType("event_receipt", RECEIPTS);
  }

  private void makeType(String name, String codes) {
    datasets.execute(
        "CREATE TYPE "
            + name
            + " AS ENUM (SELECT CAST(code AS VARCHAR) FROM ("
            + codes
            + ") WHERE code IS NOT NULL ORDER BY code)");
  }

  private String linked(Events events) {
    String byPin = byPin(events, events.view(), "") + " UNION ALL " + bySomethingElse(events, "");
    return ordered(
        events,
        events.dataset().equals(CROSSINGS)
            ? byPin + " UNION ALL " + byDocument(events, events.view())
            : byPin);
  }

  /** Of the deliveries since; and of those before, of whom is known by now and was not then. */
  private String linkedSince(Events events) {
    return ordered(
        events,
        byPin(events, events.view() + "_since", "")
            + " UNION ALL "
            + byDocument(events, events.view() + "_since")
            + " UNION ALL "
            + byPin(
                events,
                events.view() + "_before",
                " AND s.person NOT IN (SELECT person FROM " + before.persons() + ")")
            + " UNION ALL "
            + bySomethingElse(
                events,
                " WHERE x.receipt NOT IN (%s) OR x.person NOT IN (SELECT person FROM %s)"
                    .formatted(before.receipts(), before.persons())));
  }

  private static String byPin(Events events, String view, String more) {
    return rows(
        events,
        "s.person AS person",
        "FROM " + view + " e " + events.joins() + " WHERE s.person IS NOT NULL" + more);
  }

  private static String ordered(Events events, String all) {
    return "SELECT "
        + NARROW
        + events.more()
        + " FROM ("
        + all
        + ") ORDER BY person, \"at\", receipt, \"row\"";
  }

  /** Rows that a draw of uncertain links takes from a person or gives to one, as events. */
  private static String drawn() {
    return ALL.stream()
            .filter(events -> !events.dataset().equals("births"))
            .map(EventWriter::drawn)
            .collect(Collectors.joining(" UNION ALL "))
        + " ORDER BY person, draw, dataset, \"at\", receipt, \"row\", given";
  }

  private static String drawn(Events events) {
    return ("SELECT person, draw, given, '%s' AS dataset, kind, \"at\", known_on, place, place_to,"
            + " reason, source, receipt, \"row\" FROM (%s)")
        .formatted(
            events.dataset(),
            rows(
                events,
                "x.person AS person, x.draw, x.given",
                "FROM "
                    + residualView(events)
                    + " e JOIN drawn_link x ON x.receipt = e.receipt AND x.line = e.line"
                    + events.joins().replace(BY_PIN, "")));
  }

  private String byDocument(Events events, String view) {
    return rows(
        events,
        "d.person AS person",
        "FROM "
            + view
            + " e JOIN document d USING (citizenship, document_number) WHERE e.pin IS NULL"
            + ResidualLinks.notAmongThem(datasets, "e"));
  }

  /** Of crossings only those are looked at that their PIN does not decide: a few in millions. */
  private static String bySomethingElse(Events events, String where) {
    return rows(
        events,
        "x.person AS person",
        "FROM "
            + residualView(events)
            + " e JOIN residual_link x ON x.receipt = e.receipt AND x.line = e.line"
            + events.joins().replace(BY_PIN, "")
            + where);
  }

  private static String residualView(Events events) {
    return events.dataset().equals(CROSSINGS) ? "residual_crossing" : events.view();
  }

  private static String rows(Events events, String person, String from) {
    return "SELECT %s, %s, e.source, e.receipt, e.line AS \"row\" %s"
        .formatted(person, events.columns(), from);
  }

  private SortedMap<String, Object> count(Events events, String source) {
    SortedMap<String, Object> facts = new TreeMap<>();
    String those = " WHERE e.source = " + Datasets.text(source);
    long accepted = datasets.number("SELECT count(*) FROM " + events.view() + " e" + those);
    long linked =
        datasets.number(
            "SELECT count(*) FROM " + Datasets.parquet(written(events.dataset())) + " e" + those);
    long unknown =
        datasets.number(
            "SELECT count(*) FROM residual e"
                + those
                + " AND pin IS NOT NULL AND pin NOT IN (SELECT pin FROM spine)"
                + " AND NOT EXISTS (SELECT 1 FROM residual_link x"
                + " WHERE x.receipt = e.receipt AND x.line = e.line)");
    long ambiguous =
        datasets.number(
            "SELECT count(*) FROM "
                + events.view()
                + " e"
                + those
                + " AND pin IN (SELECT pin FROM spine WHERE person IS NULL)");
    long without =
        datasets.number(
            "SELECT count(*) FROM "
                + events.view()
                + " e"
                + those
                + " AND pin IS NULL"
                + noDocument(events));
    if (linked + unknown + ambiguous + without != accepted) {
      throw new IllegalStateException(
          "Expected every accepted row of %s linked or counted as unlinked; got %d accepted and %d + %d + %d + %d"
              .formatted(source, accepted, linked, unknown, ambiguous, without));
    }
    facts.put(source + ".accepted", accepted);
    facts.put(source + ".linked", linked);
    facts.put(source + ".unlinked.pin-in-no-register", unknown);
    facts.put(source + ".unlinked.pin-history-ambiguous", ambiguous);
    facts.put(source + ".unlinked.no-identifier", without);
    return facts;
  }

  private List<Path> written(String dataset) {
    return List.of(folder.resolve(dataset + ".parquet"), folder.resolve(dataset + "-since.parquet"))
        .stream()
        .filter(Files::exists)
        .toList();
  }

  private static String noDocument(Events events) {
    return events.dataset().equals(CROSSINGS) ? " AND document_number IS NULL" : "";
  }
}
