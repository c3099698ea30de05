package kg.koch.app.link.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.engine.dataset.Chunk;
import kg.koch.engine.dataset.ChunkWriter;
import kg.koch.engine.dataset.Column;
import kg.koch.engine.dataset.Datasets;
import kg.koch.link.PersonKeys;
import kg.koch.link.PersonSpine;
import kg.koch.link.PinHistory;

/**
 * Who is who: tables {@code spine(pin, person)} and {@code document(citizenship, document_number,
 * person)}, in the engine's memory for the time of the step only. A PIN is known if the person
 * register or the register of births has it, or the border has seen it twice with one document;
 * another PIN makes no person, for it is most likely mistyped.
 */
public final class Spine {

  private static final String KNOWN_PINS =
      "SELECT pin FROM register UNION SELECT pin FROM birth WHERE pin IS NOT NULL"
          + " UNION SELECT pin FROM border_person ORDER BY pin";

  /**
   * A PIN no register has, seen at the border with one document at least twice, is a person who
   * lives abroad and is registered nowhere: a mistyped PIN does not come twice, and its document
   * has been seen with the right one.
   */
  private static final String BORDER_PERSONS =
      """
      CREATE TABLE border_person AS
      WITH known AS (
        SELECT pin FROM register UNION SELECT previous_pin FROM register WHERE previous_pin IS NOT NULL
        UNION SELECT pin FROM birth WHERE pin IS NOT NULL),
      pair AS (
        SELECT pin, document_number FROM crossing
        WHERE pin IS NOT NULL AND document_number IS NOT NULL AND pin NOT IN (SELECT pin FROM known)
        GROUP BY ALL HAVING count(*) >= 2),
      taken AS (
        SELECT document_number FROM pair GROUP BY document_number HAVING count(*) > 1
        UNION SELECT document_number FROM crossing
        WHERE document_number IN (SELECT document_number FROM pair) AND pin IN (SELECT pin FROM known)
        UNION SELECT document_number FROM register
        WHERE document_number IN (SELECT document_number FROM pair))
      SELECT DISTINCT pin FROM pair WHERE document_number NOT IN (SELECT document_number FROM taken)
      """;

  private static final String CHANGES =
      "SELECT DISTINCT pin, previous_pin FROM register WHERE previous_pin IS NOT NULL ORDER BY ALL";
  private static final String DOCUMENTS =
      "SELECT DISTINCT citizenship, document_number FROM crossing"
          + " WHERE pin IS NULL AND document_number IS NOT NULL"
          + " UNION SELECT citizenship, document_number FROM record_document ORDER BY ALL";

  private final Datasets datasets;
  private final PersonKeys keys;

  public Spine(Datasets datasets, PersonKeys keys) {
    this.datasets = datasets;
    this.keys = keys;
  }

  /**
   * Builds both tables and says how many identifiers they hold.
   *
   * @throws kg.koch.link.KeyCollisionException if two persons get one key
   */
  public SortedMap<String, Object> build() {
    datasets.execute(BORDER_PERSONS);
    PinHistory history = history();
    loadPins(PersonSpine.of(knownPins(), history, keys));
    loadDocuments();
    SortedMap<String, Object> facts = new TreeMap<>();
    facts.put("pins.known", datasets.number("SELECT count(*) FROM spine"));
    facts.put("pins.known-at-border", datasets.number("SELECT count(*) FROM border_person"));
    facts.put("pins.changed", (long) history.changedPins().length);
    facts.put("pins.ambiguous", datasets.number("SELECT count(*) FROM spine WHERE person IS NULL"));
    facts.put("documents.known", datasets.number("SELECT count(*) FROM document"));
    return facts;
  }

  private PinHistory history() {
    List<long[]> changes = new ArrayList<>();
    datasets.read(
        CHANGES,
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            changes.add(new long[] {chunk.getLong(0, row), chunk.getLong(1, row)});
          }
        });
    return new PinHistory(
        changes.stream().mapToLong(change -> change[0]).toArray(),
        changes.stream().mapToLong(change -> change[1]).toArray());
  }

  private long[] knownPins() {
    Longs pins = new Longs();
    datasets.read(
        KNOWN_PINS,
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            pins.add(chunk.getLong(0, row));
          }
        });
    return pins.toArray();
  }

  private void loadPins(PersonSpine spine) {
    int[] next = new int[1];
    datasets.load(
        "spine",
        List.of(new Column("pin", Column.Type.LONG), new Column("person", Column.Type.LONG)),
        chunk -> {
          int filled = Math.min(chunk.capacity(), spine.size() - next[0]);
          for (int row = 0; row < filled; row++) {
            put(chunk, row, spine, next[0]++);
          }
          return filled;
        });
  }

  private static void put(ChunkWriter chunk, int row, PersonSpine spine, int at) {
    chunk.setLong(0, row, spine.pin(at));
    OptionalLong person = spine.person(at);
    if (person.isPresent()) {
      chunk.setLong(1, row, person.getAsLong());
    } else {
      chunk.setNull(1, row);
    }
  }

  /** The engine cannot be read and fed at once, so the distinct documents are kept aside. */
  private void loadDocuments() {
    List<Document> documents = new ArrayList<>();
    datasets.read(
        DOCUMENTS,
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            documents.add(documentOf(chunk, row));
          }
        });
    PersonKeys.requireDistinct(documents.stream().mapToLong(Document::person).toArray());
    Iterator<Document> iterator = documents.iterator();
    datasets.load(
        "document",
        List.of(
            new Column("citizenship", Column.Type.TEXT),
            new Column("document_number", Column.Type.TEXT),
            new Column("person", Column.Type.LONG)),
        chunk -> {
          int row = 0;
          for (; row < chunk.capacity() && iterator.hasNext(); row++) {
            Document document = iterator.next();
            chunk.setText(0, row, document.citizenship());
            chunk.setText(1, row, document.number());
            chunk.setLong(2, row, document.person());
          }
          return row;
        });
  }

  private Document documentOf(Chunk chunk, int row) {
    String citizenship = Objects.requireNonNull(chunk.getText(0, row));
    String number = Objects.requireNonNull(chunk.getText(1, row));
    return new Document(citizenship, number, keys.ofDocument(citizenship, number).value());
  }

  /** A visitor's document and the key of who holds it. */
  private record Document(String citizenship, String number, long person) {}

  /** Numbers as they come; eight bytes each. */
  private static final class Longs {

    private long[] values = new long[1 << 16];
    private int count;

    void add(long value) {
      if (count == values.length) {
        values = Arrays.copyOf(values, count * 2);
      }
      values[count++] = value;
    }

    long[] toArray() {
      return Arrays.copyOf(values, count);
    }
  }
}
