package kg.koch.app.link.internal;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.engine.dataset.Datasets;

/**
 * The accepted rows of each source as one view, each row with the source, the receipt and the
 * period of its delivery.
 */
public final class AcceptedRows {

  private static final List<Source> SOURCES =
      List.of(
          new Source(
              List.of("person-register"),
              "register",
              "pin BIGINT, previous_pin BIGINT, sex VARCHAR, birth_date DATE, birth_country VARCHAR, citizenship VARCHAR, registered_soate VARCHAR, surname VARCHAR, given_name VARCHAR, document_number VARCHAR"),
          new Source(
              List.of("civil-births"),
              "birth",
              "pin BIGINT, sex VARCHAR, birth_date DATE, birth_country VARCHAR, registered_on DATE, soate VARCHAR, mother_pin BIGINT, father_pin BIGINT, surname VARCHAR, given_name VARCHAR"),
          new Source(
              List.of("civil-deaths"),
              "death",
              "pin BIGINT, sex VARCHAR, birth_date DATE, death_date DATE, registered_on DATE, death_country VARCHAR, soate VARCHAR"),
          new Source(
              List.of("address-registrations"),
              "move",
              "pin BIGINT, kind VARCHAR, moved_on DATE, registered_on DATE, from_soate VARCHAR, from_country VARCHAR, to_soate VARCHAR, to_country VARCHAR, reason VARCHAR"),
          new Source(
              List.of("border-crossings", "border-archive"),
              "crossing",
              "pin BIGINT, document_number VARCHAR, citizenship VARCHAR, sex VARCHAR, birth_date DATE, crossed_at TIMESTAMP, direction VARCHAR, checkpoint VARCHAR, country VARCHAR"));

  private final Datasets datasets;

  /** Sources of the same columns, their view, and the columns link reads. */
  private record Source(List<String> ids, String view, String columns) {

    String columnNames() {
      return List.of(columns.split(", ")).stream()
          .map(column -> column.split(" ")[0])
          .collect(Collectors.joining(", "));
    }

    /** A source that sent nothing is a view without rows. */
    String nothing() {
      String nulls =
          List.of(columns.split(", ")).stream()
              .map(
                  column -> "CAST(NULL AS " + column.split(" ")[1] + ") AS " + column.split(" ")[0])
              .collect(Collectors.joining(", "));
      return "SELECT "
          + nulls
          + ", CAST(NULL AS INTEGER) AS line, '' AS source, '' AS receipt, '' AS period WHERE false";
    }
  }

  /** Whether the source is one of those whose rows become persons and their events. */
  static boolean isOfEvents(String source) {
    return SOURCES.stream().anyMatch(one -> one.ids().contains(source));
  }

  public AcceptedRows(Datasets datasets) {
    this.datasets = datasets;
  }

  /**
   * Makes the views; those of names that end in {@code _since} hold only the rows of some
   * deliveries, those that end in {@code _before} the others'. View {@code crossing_learned} holds
   * the crossings from which it is learned whose a document is: the others', where there are any.
   *
   * @param since which deliveries
   */
  public void open(List<CheckedDelivery> deliveries, Predicate<CheckedDelivery> since) {
    open("", deliveries);
    open("_since", deliveries.stream().filter(since).toList());
    List<CheckedDelivery> before = deliveries.stream().filter(since.negate()).toList();
    open("_before", before);
    datasets.execute(
        "CREATE VIEW crossing_learned AS FROM crossing" + (before.isEmpty() ? "" : "_before"));
  }

  private void open(String ending, List<CheckedDelivery> deliveries) {
    for (Source source : SOURCES) {
      String rows =
          deliveries.stream()
              .filter(one -> source.ids().contains(one.source()))
              .map(one -> rowsOf(source, one))
              .collect(Collectors.joining(" UNION ALL "));
      datasets.execute(
          "CREATE VIEW "
              + source.view()
              + ending
              + " AS "
              + (rows.isEmpty() ? source.nothing() : rows));
    }
  }

  private static String rowsOf(Source source, CheckedDelivery delivery) {
    return "SELECT %s, line, %s AS source, %s AS receipt, %s AS period FROM %s"
        .formatted(
            source.columnNames(),
            Datasets.text(delivery.source()),
            Datasets.text(delivery.receiptId()),
            Datasets.text(delivery.period()),
            Datasets.parquet(delivery.accepted()));
  }
}
